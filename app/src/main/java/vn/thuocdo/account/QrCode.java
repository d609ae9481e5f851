package vn.thuocdo.account;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of an SVG picture, so that it stands in its page and in no file of its own.
 *
 * @param size of the picture's sides, with the quiet zone of four modules around
 * @param path of the dark modules
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    static QrCode of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                    }
                }
            }
            return new QrCode(matrix.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("%d characters for a QR code".formatted(text.length()), tooLong);
        }
    }
}
