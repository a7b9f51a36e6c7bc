package nl.benchmark.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** F9: a connection that was cut off is noticed when it is taken, and one that works costs hardly anything. */
class ConnectionCheckTest {

    private static final SQLException HUNG_UP = new SQLException("terminating connection", "57P01");

    private final List<String> asked = new ArrayList<>();
    private final Connection connection = connection();
    private long now = 1;
    private int pending;
    private final ConnectionCheck check = new ConnectionCheck(() -> now, of -> pending);
    private boolean answers = true;
    private SQLException said;

    private Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class, PGConnection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "unwrap" -> proxy;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "isValid" -> {
                        asked.add("database");
                        yield answers;
                    }
                    case "getNotifications" -> {
                        asked.add("line");
                        if (said != null) {
                            throw said;
                        }
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Throwable found() {
        return check.isValidConnection(connection);
    }

    @Test
    void theDatabaseIsAskedAtTheFirstTime() {
        assertThat(found()).isNull();
        assertThat(asked).containsExactly("database");
    }

    /** Looking at the line takes a millisecond. */
    @Test
    void nothingIsAskedOfAConnectionThatWasJustUsed() {
        check.isValidConnection(connection);
        now += TimeUnit.MILLISECONDS.toNanos(99);
        check.isValidConnection(connection);
        now += TimeUnit.MILLISECONDS.toNanos(99);

        assertThat(found()).isNull();
        assertThat(asked).containsExactly("database");
    }

    @Test
    void aConnectionThatRestedIsLookedAt() {
        check.isValidConnection(connection);
        now += TimeUnit.MILLISECONDS.toNanos(100);

        assertThat(found()).isNull();
        assertThat(asked).containsExactly("database", "line");
    }

    @Test
    void withinASecondOnlyTheLineIsLookedAt() {
        check.isValidConnection(connection);
        now += TimeUnit.SECONDS.toNanos(1) - 1;

        assertThat(found()).isNull();
        assertThat(asked).containsExactly("database", "line");
    }

    @Test
    void afterASecondTheDatabaseIsAskedAgain() {
        check.isValidConnection(connection);
        now += TimeUnit.SECONDS.toNanos(1);

        assertThat(found()).isNull();
        assertThat(asked).containsExactly("database", "database");
    }

    @Test
    void aDatabaseThatHungUpIsHeardWithinTheSecond() {
        check.isValidConnection(connection);
        said = HUNG_UP;
        pending = 100;

        assertThat(found()).isSameAs(HUNG_UP);
    }

    @Test
    void whatCannotBeToldIsLookedAt() {
        check.isValidConnection(connection);
        said = HUNG_UP;
        pending = PendingBytes.UNKNOWN;

        assertThat(found()).isSameAs(HUNG_UP);
    }

    @Test
    void aDatabaseThatIsSilentIsNoDatabase() {
        answers = false;

        assertThat(found()).isInstanceOf(SQLException.class).hasMessageContaining("does not answer");
    }

    /** Otherwise one that was silent would be believed at the next time. */
    @Test
    void onlyAnAnswerIsBelieved() {
        answers = false;
        check.isValidConnection(connection);

        assertThat(found()).isNotNull();
        assertThat(asked).containsExactly("database", "database");
    }
}
