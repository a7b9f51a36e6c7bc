package nl.benchmark.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DPA-1 a file with an own text is known by what is in it, not by its name")
class OwnTextFileTest {

    private static final String DOCX = "PK\u0003\u0004 [Content_Types].xml word/document.xml PK\u0005\u0006";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertRefused(AgreementRule rule, byte[] content) {
        assertThatThrownBy(() -> OwnTextFile.of("overeenkomst.pdf", content))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }

    @Test
    void pdfAndWordAreTaken() {
        assertThat(OwnTextFile.of("C:\\map\\Onze tekst.pdf", bytes("%PDF-1.7 ... %%EOF\n")))
                .satisfies(file -> {
                    assertThat(file.kind()).isEqualTo(TextKind.PDF);
                    assertThat(file.name()).isEqualTo("Onze tekst.pdf");
                });
        assertThat(OwnTextFile.of("tekst.pdf", bytes(DOCX)).kind()).isEqualTo(TextKind.WORD);
        assertThat(OwnTextFile.downloadName("tekst.pdf", TextKind.WORD)).isEqualTo("tekst.pdf.docx");
        assertThat(OwnTextFile.downloadName("Tekst.PDF", TextKind.PDF)).isEqualTo("Tekst.PDF");
    }

    @Test
    void whatIsNotIsRefusedWithWhatIsWrong() {
        assertRefused(AgreementRule.NO_FILE, null);
        assertRefused(AgreementRule.NO_FILE, new byte[0]);
        assertRefused(AgreementRule.FILE_KIND, bytes("<html>%PDF-1.7 %%EOF"));
        assertRefused(AgreementRule.FILE_KIND, bytes("PK\u0003\u0004 xl/workbook.xml PK\u0005\u0006"));
        assertRefused(AgreementRule.FILE_OLD_WORD, bytes("\u00d0\u00cf\u0011\u00e0 oud"));
        assertRefused(AgreementRule.FILE_MACROS, bytes(DOCX + "word/vbaProject.bin"));
        assertRefused(AgreementRule.FILE_INCOMPLETE, bytes("%PDF-1.7 afgebroken"));
        assertRefused(AgreementRule.FILE_INCOMPLETE, bytes(DOCX.substring(0, DOCX.length() - 2)));
    }

    @Test
    void theLargestIsFiveMebibytes() {
        byte[] largest = new byte[OwnTextFile.LARGEST_BYTES];
        System.arraycopy(bytes("%PDF-"), 0, largest, 0, 5);
        System.arraycopy(bytes("%%EOF"), 0, largest, largest.length - 5, 5);

        assertThat(OwnTextFile.of("a.pdf", largest).kind()).isEqualTo(TextKind.PDF);
        assertRefused(AgreementRule.FILE_TOO_LARGE, Arrays.copyOf(largest, largest.length + 1));
    }
}
