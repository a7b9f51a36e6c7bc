package nl.benchmark.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F9: after which failures the pool never gives a connection out again. */
class ConnectionLossTest {

    private final ConnectionLoss loss = new ConnectionLoss();

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08003", "08006", "57P01", "57P02", "57P03", "57P05"})
    void aLineThatIsGone(String state) {
        assertThat(loss.isExceptionFatal(new SQLException("test", state))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"23505", "55P03", "57014", "40P01", "53100"})
    void aStatementThatFailedLeavesItsConnection(String state) {
        assertThat(loss.isExceptionFatal(new SQLException("test", state))).isFalse();
    }
}
