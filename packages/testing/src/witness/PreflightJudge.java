import java.io.File;
import org.apache.pdfbox.preflight.Format;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult.ValidationError;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Prints one line for each finding of PDFBox Preflight: file, code, details, with tabs between. */
final class PreflightJudge {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      PreflightParser parser = new PreflightParser(new File(file));
      parser.parse(Format.PDF_A1B);
      try (PreflightDocument document = parser.getPreflightDocument()) {
        document.validate();
        for (ValidationError error : document.getResult().getErrorsList()) {
          System.out.println(file + "\t" + error.getErrorCode() + "\t" + error.getDetails());
        }
      }
    }
  }
}
