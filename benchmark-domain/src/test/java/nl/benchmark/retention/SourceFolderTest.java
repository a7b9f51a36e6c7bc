package nl.benchmark.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import nl.benchmark.shared.MasterKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DEL-7: source files are kept encrypted with a key per delivery; RET-1: without the key they are gone. */
class SourceFolderTest {

    private static final String MASTER_KEY = Base64.getUrlEncoder().encodeToString(new byte[32]);
    private static final byte[] CONTENT = "bsn;naam\r\nCanary;x\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private DataKeys keys;
    private SourceFolder sources;

    @BeforeEach
    void open() throws IOException {
        keys = new DataKeys(folder.resolve("keys"), MasterKeys.of(MASTER_KEY));
        sources = new SourceFolder(folder.resolve("sources"));
    }

    private static byte[] read(SourceFolder sources, long delivery, byte[] key) throws IOException {
        try (InputStream in = sources.open(delivery, key)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 400_000})
    void whatIsKeptIsReadBack(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        byte[] key = keys.create(7);

        SourceFolder.Kept kept = sources.keep(7, key, out -> out.write(content));

        assertThat(kept.sizeBytes()).isEqualTo(size);
        assertThat(read(sources, 7, keys.find(7).orElseThrow())).isEqualTo(content);
    }

    @Test
    void nothingReadableIsOnTheDisk() throws IOException {
        sources.keep(7, keys.create(7), out -> out.write(CONTENT));

        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Canary");
            }
        }
    }

    @Test
    void theHashIsThatOfWhatIsKept() throws Exception {
        SourceFolder.Kept kept = sources.keep(7, keys.create(7), out -> out.write(CONTENT));

        assertThat(kept.sha256())
                .isEqualTo(java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(CONTENT)));
    }

    @Test
    void aWriterThatFailsLeavesNoFile() throws IOException {
        byte[] key = keys.create(7);

        assertThatThrownBy(() -> sources.keep(7, key, out -> {
                    out.write(CONTENT);
                    throw new IOException("cut off");
                }))
                .hasMessage("cut off");

        assertThat(sources.holds(7)).isFalse();
    }

    @Nested
    class Refused {

        private byte[] key;
        private Path file;

        @BeforeEach
        void keep() throws IOException {
            byte[] large = new byte[200_000];
            new Random(1).nextBytes(large);
            key = keys.create(7);
            sources.keep(7, key, out -> out.write(large));
            file = folder.resolve("sources/delivery-7.source");
        }

        @Test
        void anotherKey() throws IOException {
            byte[] other = keys.create(8);

            assertThatThrownBy(() -> read(sources, 7, other)).isInstanceOf(IOException.class);
        }

        @Test
        void aChangedByte() throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);

            assertThatThrownBy(() -> read(sources, 7, key)).isInstanceOf(IOException.class);
        }

        @Test
        void aFileCutOffBetweenTwoPieces() throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, 15 + 65_536 + 16));

            assertThatThrownBy(() -> read(sources, 7, key)).isInstanceOf(IOException.class);
        }

        @Test
        void theFileOfAnotherDelivery() throws IOException {
            Files.copy(file, folder.resolve("sources/delivery-9.source"));

            assertThatThrownBy(() -> read(sources, 9, key)).isInstanceOf(IOException.class);
        }
    }

    @Nested
    class Keys {

        @Test
        void aDestroyedKeyIsGoneAndItsFileUnreadable() throws IOException {
            sources.keep(7, keys.create(7), out -> out.write(CONTENT));

            assertThat(keys.destroy(7)).isTrue();

            assertThat(keys.find(7)).isEmpty();
            assertThat(keys.destroy(7)).isFalse();
            try (var left = Files.list(folder.resolve("keys"))) {
                assertThat(left.map(Path::getFileName).map(Path::toString)).containsOnly(".lock");
            }
        }

        @Test
        void areWrappedByTheMasterKey() throws IOException {
            byte[] key = keys.create(7);
            DataKeys others = new DataKeys(
                    folder.resolve("keys"), MasterKeys.of(Base64.getUrlEncoder().encodeToString(new byte[33])));

            assertThatThrownBy(() -> others.find(7)).isInstanceOf(IOException.class);
            assertThat(new String(
                            Files.readAllBytes(folder.resolve("keys/delivery-7.key")), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
        }

        @Test
        void areDifferentForEachDelivery() throws IOException {
            assertThat(keys.create(1)).isNotEqualTo(keys.create(2));
        }
    }
}
