package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Whoever typed a command reads what to mend, not where in the code it came to light. */
class PlainFailuresTest {

    private static String said(Exception failure) {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new Failing(failure));
        line.setErr(new PrintWriter(said, true));
        line.setExecutionExceptionHandler(new PlainFailures());
        assertThat(line.execute()).isEqualTo(1);
        return said.toString();
    }

    @Test
    void ofADatabaseItSaysWhatToMend() {
        assertThat(said(new SQLException("Connection to db:1 refused.", "08001")))
                .contains("cannot be reached", "db:1 refused")
                .doesNotContain("\tat ");
        assertThat(said(new SQLException("password authentication failed", "28P01")))
                .contains("its password")
                .doesNotContain("\tat ");
        assertThat(said(new SQLException("database \"x\" does not exist", "3D000")))
                .contains("no such database");
        assertThat(said(new IllegalStateException(
                        new SQLException("ERROR: relation \"account\" does not exist\n  Position: 28", "42P01"))))
                .contains("./benchmark migrate")
                .doesNotContain("Position", "\tat ");
    }

    @Test
    void whatNobodyForesawIsToldWhole() {
        assertThat(said(new SQLException("division by zero", "22012"))).contains("division by zero", "\tat ");
        assertThat(said(new IllegalStateException("no"))).contains("benchmark: no", "\tat ");
    }

    @Command(name = "fail")
    private record Failing(Exception failure) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }
}
