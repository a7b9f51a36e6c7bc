package nl.benchmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.benchmark.catalogue.CatalogueEffect.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IND-1 what a version would change")
class CatalogueEffectTest {

    private static CatalogueEffect of(int members) {
        List<Row> rows = IntStream.range(0, members)
                .mapToObj(i -> new Row("GM" + (1000 + i), "Gemeente " + i, 1.0, 100.0 - i))
                .toList();
        return new CatalogueEffect(List.of(), rows, members);
    }

    @Test
    @DisplayName("shows all members when there are fewer than the page has room for")
    void fewer() {
        assertThat(of(0).mostChanged(20)).isEmpty();
        assertThat(of(19).mostChanged(20)).hasSize(19);
    }

    @Test
    @DisplayName("shows of more members those that change most")
    void more() {
        assertThat(of(20).mostChanged(20)).hasSize(20);
        assertThat(of(21).mostChanged(20)).hasSize(20).extracting(Row::what).doesNotContain("Gemeente 20");
    }
}
