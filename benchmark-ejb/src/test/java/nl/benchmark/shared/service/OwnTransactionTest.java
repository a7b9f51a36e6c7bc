package nl.benchmark.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnTransactionTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void workThatWasCommittedIsNotUndone() throws SQLException {
        try (OwnTransaction transaction = new OwnTransaction(connection(false))) {
            transaction.commit();
        }
        assertThat(calls).containsExactly("setAutoCommit", "commit", "setAutoCommit");
    }

    @Test
    void workThatWasNotCommittedIsUndone() throws SQLException {
        try (OwnTransaction transaction = new OwnTransaction(connection(false))) {
            assertThat(transaction).isNotNull();
        }
        assertThat(calls).containsExactly("setAutoCommit", "rollback", "setAutoCommit");
    }

    /** A pool says without a state that a lost connection can undo nothing; whoever asked is told of the loss. */
    @Test
    void aLostConnectionIsWhatIsTold() {
        assertThatThrownBy(() -> {
                    try (OwnTransaction transaction = new OwnTransaction(connection(true))) {
                        assertThat(transaction).isNotNull();
                        throw new SQLException("I/O error", "08006");
                    }
                })
                .isInstanceOfSatisfying(SQLException.class, lost -> assertThat(lost.getSQLState())
                        .isEqualTo("08006"))
                .matches(Outage::isCauseOf);
        assertThat(calls).contains("rollback");
    }

    private Connection connection(boolean lost) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    calls.add(method.getName());
                    if (lost && "rollback".equals(method.getName())) {
                        throw new SQLException("The handle has no connection");
                    }
                    return null;
                });
    }
}
