package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import java.util.List;
import java.util.ListResourceBundle;
import org.junit.jupiter.api.Test;

class BundleTextsTest {

    private final BundleTexts resolver = new BundleTexts();
    private final ELContext context = new RecordAccessorsTest.Context();
    private final ListResourceBundle texts = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"page.title", "Overzicht"}};
        }
    };

    @Test
    void findsATextByItsKey() {
        assertThat(resolver.getValue(context, texts, "page.title")).isEqualTo("Overzicht");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesATextThatIsNotThereToTheOthers() {
        context.setPropertyResolved(false);

        assertThat(resolver.getValue(context, texts, "page.other")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void leavesWhatIsNoBundleToTheOthers() {
        context.setPropertyResolved(false);

        assertThat(resolver.getValue(context, List.of("page.title"), "page.title"))
                .isNull();
        assertThat(resolver.getValue(context, null, "msg")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }
}
