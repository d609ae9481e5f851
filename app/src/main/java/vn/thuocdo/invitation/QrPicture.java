package vn.thuocdo.invitation;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** QR codes as pictures that stand inside their page. */
final class QrPicture {

    private static final int QUIET = 4;
    private static final int DOTS = 8;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    /** The address of a PNG with {@code text}: {@code data:image/png;base64,…}. */
    static String of(String text) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(text), "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static BufferedImage picture(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var size = (matrix.getWidth() + 2 * QUIET) * DOTS;
            var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < size; y++) {
                for (var x = 0; x < size; x++) {
                    var column = x / DOTS - QUIET;
                    var row = y / DOTS - QUIET;
                    var inside = column >= 0 && row >= 0 && column < matrix.getWidth() && row < matrix.getHeight();
                    picture.setRGB(x, y, inside && matrix.get(column, row) == 1 ? 0 : WHITE);
                }
            }
            return picture;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("%d characters for a QR code".formatted(text.length()), tooLong);
        }
    }
}
