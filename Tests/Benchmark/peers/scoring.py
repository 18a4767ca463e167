"""Levels and scores by the rules of the framework, exactly; the same for both peers."""

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction


def half_up(value, places=2):
    """A number as text with so many decimals, rounded half up; blank for none."""
    if value is None:
        return ""
    scaled = (Fraction(value) * 10**places * 2 + 1) // 2
    sign, digits = ("-", -scaled) if scaled < 0 else ("", scaled)
    return f"{sign}{digits // 10**places}.{digits % 10**places:0{places}d}"


def level_from(cuts, value):
    return next((level for level, start in cuts if value >= start), 1)


@dataclass
class Tally:
    """What some answers of a survey add up to."""

    answers: int = 0
    total: int = 0
    squares: int = 0
    high: int = 0

    def add(self, other):
        self.answers += other.answers
        self.total += other.total
        self.squares += other.squares
        self.high += other.high

    @property
    def mean(self):
        return Fraction(self.total, self.answers) if self.answers else None

    @property
    def shown(self):
        """The mean with two decimals, half up."""
        return (200 * self.total + self.answers) // (2 * self.answers) / 100 if self.answers else None

    @property
    def deviation(self):
        if self.answers < 2:
            return None
        return max((self.squares - self.total**2 / self.answers) / (self.answers - 1), 0) ** 0.5


@dataclass
class Survey:
    """An office's survey: respondents by group, answers by group and question, Cronbach's alpha by dimension."""

    respondents: dict = field(default_factory=dict)
    cells: dict = field(default_factory=lambda: defaultdict(Tally))
    alpha: dict = field(default_factory=dict)
    comments: list = field(default_factory=list)

    def tally(self, questions, group=None):
        result = Tally()
        for (of_group, question), tally in self.cells.items():
            if question in questions and group in (None, of_group):
                result.add(tally)
        return result


@dataclass
class Sent:
    """What one office sent, as the readers of both peers hand it over."""

    considerations: dict = field(default_factory=dict)
    measures: dict = field(default_factory=dict)
    reviews: dict = field(default_factory=dict)
    advice: dict = field(default_factory=dict)
    survey: Survey = field(default_factory=Survey)
    files: list = field(default_factory=list)


@dataclass
class Result:
    value: str = ""
    self_level: int | None = None
    review_level: int | None = None
    level: int | None = None
    score: Fraction | None = None
    applies: bool = True
    counts: bool = True


class Scorer:
    def __init__(self, framework):
        self.framework = framework

    def office(self, office, sent):
        """The result of every node of an office, `overall` among them."""
        results = {}
        for standard in self.framework.standards:
            self.judge(standard, office, sent, results)
        scores = [results[standard.id].score for standard in self.framework.standards]
        overall = results["overall"] = Result()
        if None not in scores:
            overall.score = sum(scores) / len(scores)
            overall.level = level_from(self.framework.cuts, overall.score)
        return results

    def judge(self, node, office, sent, results):
        result = results[node.id] = Result()
        for child in node.children:
            self.judge(child, office, sent, results)
        if node.applies_to and office["type"] not in node.applies_to:
            result.applies = result.counts = False
            return
        getattr(self, "by_" + node.rule["type"])(node, sent, result, results)
        result.review_level = sent.reviews.get(node.id)
        if result.review_level is not None:
            result.level, result.counts = result.review_level, True
        elif node.kind != "standard" and result.level is None:
            result.level = result.self_level

    def by_judgement(self, node, sent, result, results):
        result.counts = False
        given = sent.considerations.get(node.id)
        if given:
            result.value = "/".join("yes" if each else "no" for each in given)

    def by_rubric(self, node, sent, result, results):
        given = [sent.considerations.get(child.id) for child in node.children]
        if None in given:
            return
        done, clear = (sum(each[part] for each in given) for part in (0, 1))
        result.value = f"{done}/{clear}"
        steps = node.rule["levels"]
        result.self_level = next(
            (step["level"] for step in steps if done >= step["implemented"] and clear >= step["clear"]),
            node.rule["otherwise"],
        )

    def by_review(self, node, sent, result, results):
        pass

    def by_measured(self, node, sent, result, results):
        result.counts = False
        result.value = half_up(sent.measures.get(node.id, (None,))[0])

    by_trend = by_measured

    def by_bands(self, node, sent, result, results):
        value = sent.measures.get(node.id, (None,))[0]
        if value is not None:
            result.value = half_up(value)
            cuts = [(entry["level"], Fraction(str(entry["at"]))) for entry in node.rule["thresholds"]]
            result.self_level = level_from(cuts, value)

    def by_likert(self, node, sent, result, results):
        if sum(sent.survey.respondents.values()) < node.rule["minimumRespondents"]:
            return
        mean = sent.survey.tally(self.framework.questions).mean
        if mean is not None:
            result.score = Fraction(half_up(mean))
            result.self_level = level_from(self.framework.survey_cuts, result.score)

    def by_mean(self, node, sent, result, results):
        children = [results[child.id] for child in node.children if results[child.id].counts]
        levels = [child.level for child in children]
        if levels and None not in levels:
            result.score = Fraction(sum(levels), len(levels))
            result.level = level_from(self.framework.cuts, result.score)
        own = [child.self_level for child in children]
        if node.kind != "standard" and own and None not in own:
            result.self_level = level_from(self.framework.cuts, Fraction(sum(own), len(own)))


def cronbach(items, whole):
    """Cronbach's alpha of sums and sums of squares over the same `n` respondents.

    `items` is a list of (sum, squares), `whole` is (n, sum, squares) of the totals.
    """
    n, total, squares = whole
    spread = n * squares - total * total
    if n < 2 or spread <= 0 or len(items) < 2:
        return None
    parts = sum(n * item_squares - item * item for item, item_squares in items)
    return len(items) / (len(items) - 1) * (1 - parts / spread)
