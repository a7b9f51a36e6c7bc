package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {

    @TempDir
    private Path folder;

    private final List<DemonstrationAccount> accounts = DemonstrationAccounts.create(Sets.SMALL);
    private AccountsFile file;

    @BeforeEach
    void file() {
        file = new AccountsFile(folder);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        file.write(accounts);

        assertThat(file.read()).isEqualTo(accounts);
    }

    @Test
    void hasTheColumnsOfTheContract() throws IOException {
        file.write(accounts);

        assertThat(Files.readAllLines(folder.resolve("demo-accounts.tsv")))
                .hasSize(1 + accounts.size())
                .first()
                .isEqualTo("organisation\trole\temail\tpassword\ttotpSecret\ttoken");
    }

    @Test
    void isReadableByItsOwnerOnlyAlsoWhenReplaced() throws IOException {
        file.write(accounts);
        file.write(accounts);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(file.path()::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Files.writeString(file.path(), "something else\n");

        assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("column names");
    }

    @Test
    void aLineOfTooFewColumnsIsRefused() throws IOException {
        Files.writeString(file.path(), AccountsFile.HEADER + "\nGM0363\tCONTACT_PERSON\n");

        assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("2 columns");
    }
}
