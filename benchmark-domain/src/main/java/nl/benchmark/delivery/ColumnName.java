package nl.benchmark.delivery;

/** Decides whether the name of an unknown column or element may be quoted: a file without header has data there. */
final class ColumnName {

    private ColumnName() {}

    /** The name when it is a plain word without digits, else empty. */
    static String quotable(String name) {
        if (name.isEmpty() || name.length() > Shown.MAX_LENGTH) {
            return "";
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c == '_' || c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!plain) {
                return "";
            }
        }
        return name;
    }
}
