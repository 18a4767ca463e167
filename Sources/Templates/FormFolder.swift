package import FileSystem
internal import Glibc
package import XLSXWorkbook

/// The folder that blank forms are written to; each file takes the place of an older one in a single step.
package struct FormFolder {
  /// Why a form could not be written; what stood in the folder before is whole.
  package enum Failure: Error {
    case file(FileError)
    case workbook(path: String, WorkbookError)
  }

  private let folder: DiskPath

  /// Makes the folder where it lacks.
  package init(_ folder: DiskPath) throws(FileError) {
    try Directory.make(folder)
    self.folder = folder
  }

  /// Writes a form as CSV and as XLSX.
  /// - Parameter author: what the workbook's properties name as its maker.
  /// - Returns: the paths of both files.
  package func write(_ form: BlankForm, font: String, author: String) throws(Failure) -> [DiskPath] {
    let workbook = folder.appending("\(form.name).xlsx")
    let waiting = folder.appending(".\(form.name).xlsx.\(getpid()).tmp")
    do throws(WorkbookError) {
      try FormWorkbook(form: form, font: font, author: author)
        .write(to: waiting.text, temporaryDirectory: folder.text)
    } catch {
      if case .unwritable(_, let code) = error {
        throw .file(FileError(path: workbook, operation: "write", errno: code))
      }
      throw .workbook(path: workbook.text, error)
    }
    do throws(FileError) {
      try DiskFile.move(waiting, to: workbook)
    } catch {
      try? DiskFile.remove(waiting)
      throw .file(error)
    }
    return [try write(FormCSV(form).bytes, as: "\(form.name).csv"), workbook]
  }

  /// Writes the questions of a survey.
  package func write(_ questions: QuestionList) throws(Failure) -> DiskPath {
    try write(questions.bytes, as: questions.fileName)
  }

  private func write(_ bytes: [UInt8], as name: String) throws(Failure) -> DiskPath {
    let path = folder.appending(name)
    do throws(FileError) {
      try OutputFile.replace(path, with: bytes)
    } catch {
      throw .file(error)
    }
    return path
  }
}
