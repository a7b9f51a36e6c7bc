package nl.benchmark.ui.signin;

/**
 * A QR code as one path of an SVG picture, without a style or a picture of its own that the content security policy would refuse.
 *
 * @param size of the whole picture, with the white edge of four units that readers need
 * @param path what is dark
 */
public record QrCode(int size, String path) {

    private static final int EDGE = 4;

    public static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + EDGE)
                            .append(' ')
                            .append(y + EDGE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * EDGE, path.toString());
    }
}
