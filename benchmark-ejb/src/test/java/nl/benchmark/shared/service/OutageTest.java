package nl.benchmark.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F9: what may be asked again later, and what is a fault of the platform or of the question. */
class OutageTest {

    private static Throwable inside(Throwable cause) {
        return new EJBException(new IllegalStateException(cause));
    }

    private static SQLException sql(String state) {
        return new SQLException("test", state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08001", "08006", "53100", "53300", "57P01", "57P03", "57014", "55P03", "58030"})
    void aDatabaseThatIsAwayFullOrLocked(String state) {
        assertThat(Outage.isCauseOf(inside(sql(state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "42P01", "22001", "40P01", "08", "P0001"})
    void aStatementThatIsWrongIsNoOutage(String state) {
        assertThat(Outage.isCauseOf(inside(sql(state)))).isFalse();
    }

    @Test
    void aStatementWithoutAStateIsNoOutage() {
        assertThat(Outage.isCauseOf(inside(new SQLException("test")))).isFalse();
    }

    @Test
    void aPoolWithoutAConnection() {
        assertThat(Outage.isCauseOf(inside(new SQLException(new ResourceException("IJ000655")))))
                .isTrue();
    }

    @Test
    void aDiskWithoutRoom() {
        Throwable full = inside(new StorageUnavailable("/spool", new IOException("full")));

        assertThat(Outage.isCauseOf(full)).isTrue();
        assertThat(Outage.isOfStorage(full)).isTrue();
        assertThat(Outage.isOfStorage(inside(sql("53100")))).isFalse();
    }

    @Test
    void aBodyThatStopsComingIsNoOutage() {
        assertThat(Outage.isCauseOf(inside(new IOException("the visitor went away"))))
                .isFalse();
    }

    @Test
    void aCommitThatFailedHasItsCauseAmongTheSuppressed() {
        RuntimeException commit = new RuntimeException("rolled back");
        commit.addSuppressed(new RuntimeException(sql("08006")));

        assertThat(Outage.isCauseOf(inside(commit))).isTrue();
    }

    /** The pool wraps it as it wraps a connection that it cannot make. */
    @Test
    void aCommitThatTheDatabaseRefusesIsNoOutage() {
        RuntimeException commit = new RuntimeException("rolled back");
        commit.addSuppressed(new ResourceException("could not commit", sql("P0001")));

        assertThat(Outage.isCauseOf(inside(commit))).isFalse();
        assertThat(Outage.isSilence(inside(commit))).isFalse();
    }

    @Test
    void causesThatGoRoundEnd() {
        RuntimeException one = new RuntimeException("one");
        one.initCause(new RuntimeException("two", one));

        assertThat(Outage.isCauseOf(one)).isFalse();
    }

    @Test
    void silenceIsNoAnswerInTimeAndNotARefusal() {
        SQLException silent = new SQLException("test", "08006", new SocketTimeoutException());
        SQLException refused = new SQLException("test", "08001", new ConnectException());

        assertThat(Outage.isSilence(inside(silent))).isTrue();
        assertThat(Outage.isSilence(inside(refused))).isFalse();
        assertThat(Outage.isSilence(new SQLException(new ResourceException("pool", refused))))
                .isFalse();
        assertThat(Outage.isSilence(new SQLException(new ResourceException("IJ000655"))))
                .isTrue();
    }
}
