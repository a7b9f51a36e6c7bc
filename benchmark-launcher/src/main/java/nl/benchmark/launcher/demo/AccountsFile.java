package nl.benchmark.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code demo-accounts.tsv} in the data folder, readable by its owner only: a header line and a line per account. Source: the
 * contract of the API.
 */
public final class AccountsFile {

    public static final String NAME = "demo-accounts.tsv";

    static final String HEADER = String.join("\t", "organisation", "role", "email", "password", "totpSecret", "token");

    private static final int COLUMNS = 6;

    private final Path path;

    /** @param dataFolder existing folder of the demonstration */
    public AccountsFile(Path dataFolder) {
        this.path = dataFolder.resolve(NAME);
    }

    public Path path() {
        return path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Replaces the file as a whole; it is never readable by others, not even while it is written. */
    public void write(List<DemonstrationAccount> accounts) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        accounts.forEach(account -> lines.add(line(account)));
        Path written = Files.createTempFile(
                path.toAbsolutePath().getParent(),
                NAME,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(written, lines);
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException when there is no file, or it is not one of accounts */
    public List<DemonstrationAccount> read() throws IOException {
        List<String> lines = Files.readAllLines(path);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException(path + " does not begin with the line of column names");
        }
        List<DemonstrationAccount> accounts = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            accounts.add(account(line));
        }
        return accounts;
    }

    private static String line(DemonstrationAccount account) {
        return String.join(
                "\t",
                account.organisation(),
                account.role().name(),
                account.email(),
                account.password(),
                account.totpSecret(),
                account.token());
    }

    private DemonstrationAccount account(String line) throws IOException {
        String[] fields = line.split("\t", -1);
        if (fields.length != COLUMNS) {
            throw new IOException(path + " has a line of " + fields.length + " columns instead of " + COLUMNS);
        }
        DemonstrationRole role = DemonstrationRole.valueOf(fields[1]);
        return new DemonstrationAccount(
                fields[0],
                role,
                fields[2],
                DemonstrationAccounts.name(fields[0], role),
                fields[3],
                fields[4],
                fields[5]);
    }
}
