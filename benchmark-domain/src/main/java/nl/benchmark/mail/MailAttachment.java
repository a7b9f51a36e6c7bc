package nl.benchmark.mail;

/**
 * A file that goes with a mail.
 *
 * @param name as the recipient saves it
 * @param mediaType {@code application/pdf} and the like
 */
public record MailAttachment(String name, String mediaType, byte[] content) {

    /** Not the content. */
    @Override
    public String toString() {
        return name;
    }
}
