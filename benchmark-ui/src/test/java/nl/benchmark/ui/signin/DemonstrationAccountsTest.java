package nl.benchmark.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One click signs in on the machine of the demonstration itself, and nowhere else. */
class DemonstrationAccountsTest {

    @TempDir
    private Path folder;

    private final DemonstrationAccounts accounts = new DemonstrationAccounts();

    @BeforeEach
    void demonstration() throws IOException {
        Path file = folder.resolve("accounts.tsv");
        Files.writeString(file, "organisation\trole\temail\nGM0001\tCONTACT_PERSON\tcontact@voorbeeld.invalid\n");
        accounts.file = Optional.of(file.toString());
    }

    private static HttpServletRequest from(String address, String forwardedFor) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                DemonstrationAccountsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> "X-Forwarded-For".equalsIgnoreCase((String) arguments[0]) ? forwardedFor : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1"})
    void areThereForTheMachineItself(String address) {
        assertThat(accounts.list(from(address, null))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "10.0.0.1", "203.0.113.7", "128.0.0.1", "2001:db8::1", "::ffff:192.0.2.1"})
    void areNotThereForAnotherMachine(String address) {
        assertThat(accounts.list(from(address, null))).isEmpty();
    }

    @Test
    void areNotThereThroughAProxyOnTheSameMachine() {
        assertThat(accounts.list(from("127.0.0.1", "203.0.113.7"))).isEmpty();
        assertThat(accounts.list(from("127.0.0.1", "127.0.0.1"))).isEmpty();
    }

    @Test
    void areNotThereWhenNobodySaidThatItIsADemonstration() {
        accounts.file = Optional.empty();

        assertThat(accounts.list(from("127.0.0.1", null))).isEmpty();
        assertThat(accounts.isDemonstration()).isFalse();
    }
}
