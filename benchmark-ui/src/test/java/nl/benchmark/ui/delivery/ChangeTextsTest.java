package nl.benchmark.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import nl.benchmark.delivery.ChangeBasis;
import nl.benchmark.delivery.ComparedTable;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.ui.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_nl.properties"})
    void everyTableAndFieldThatIsComparedHasAName(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        for (DeliveryType type : DeliveryType.values()) {
            for (ComparedTable table : ComparedTable.of(type)) {
                assertThat(texts).containsKey("delivery.change.what." + table.what());
                for (String field : table.compared(ChangeBasis.SAME_MONTH)) {
                    assertThat(texts).containsKey("delivery.change.field." + field);
                }
            }
        }
    }
}
