package nl.benchmark.retention.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CopyMode;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Sends files over SFTP to one host whose key is pinned. A file gets its name only when all of it is there: it is written
 * under another name first. One that has its name already is not sent again.
 */
final class SftpUpload implements AutoCloseable {

    private final SftpTarget target;
    private final SshClient client;

    SftpUpload(SftpTarget target) {
        this.target = target;
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((session, address, key) -> isPinned(address, key));
        // Only what is configured, never what lies in the home folder of the server's account.
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.start();
    }

    private boolean isPinned(SocketAddress address, PublicKey key) {
        return KeyUtils.checkFingerPrint(target.hostKey(), BuiltinDigests.sha256, key)
                .getKey();
    }

    /** The content of a file, opened when there is somebody to send it to. */
    @FunctionalInterface
    interface Source {

        InputStream open() throws IOException;
    }

    /**
     * Sends a file; when this returns it is there, whole. False when it was there already, with the same size.
     *
     * @param size bytes; an IOException when the content has another size, or the other side says so
     */
    boolean send(String name, long size, Source source) throws IOException {
        try (ClientSession session = session();
                SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
            String file = target.folder() + "/" + name;
            if (size(sftp, file) == size) {
                return false;
            }
            String part = target.folder() + "/." + name + ".part";
            try (InputStream in = source.open();
                    OutputStream out =
                            sftp.write(part, EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate))) {
                in.transferTo(out);
            }
            if (size(sftp, part) != size) {
                throw new IOException("The other side has " + size(sftp, part) + " of " + size + " bytes");
            }
            rename(sftp, part, file);
            return true;
        }
    }

    private static void rename(SftpClient sftp, String part, String file) throws IOException {
        if (sftp.getVersion() >= SftpConstants.SFTP_V5) {
            sftp.rename(part, file, CopyMode.Atomic);
        } else {
            sftp.rename(part, file);
        }
    }

    /** -1 when there is no such file. */
    private static long size(SftpClient sftp, String file) throws IOException {
        try {
            return sftp.stat(file).getSize();
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return -1;
            }
            throw e;
        }
    }

    private ClientSession session() throws IOException {
        ClientSession session = client.connect(target.user(), target.host(), target.port())
                .verify(SftpTarget.PATIENCE)
                .getSession();
        try {
            if (target.privateKey().isPresent()) {
                for (KeyPair key : new FileKeyPairProvider(target.privateKey().get()).loadKeys(session)) {
                    session.addPublicKeyIdentity(key);
                }
            }
            target.password().ifPresent(session::addPasswordIdentity);
            session.auth().verify(SftpTarget.PATIENCE);
            return session;
        } catch (IOException e) {
            session.close(true);
            throw e;
        } catch (RuntimeException e) { // a key file that cannot be read
            session.close(true);
            throw new IOException("Signing in at " + target.host() + " failed", e);
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
