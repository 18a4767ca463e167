/// placeholder
package enum TextMeasure {}
