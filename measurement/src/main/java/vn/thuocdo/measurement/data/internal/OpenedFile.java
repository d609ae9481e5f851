package vn.thuocdo.measurement.data.internal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.Format;
import vn.thuocdo.measurement.data.Limits;
import vn.thuocdo.measurement.data.Problem;

/** A file that exists, can be read and is not empty, and what its first bytes say it is. */
public final class OpenedFile implements Closeable {

    private static final int BLOCK = 1 << 16;
    private static final int SMALLEST_PARQUET = 12; // its mark twice, and the length of what describes it

    private final DataFile file;
    private final BufferedInputStream bytes;
    private final Signature signature;

    private OpenedFile(DataFile file, BufferedInputStream bytes, Signature signature) {
        this.file = file;
        this.bytes = bytes;
        this.signature = signature;
    }

    /**
     * Opens a file.
     *
     * @throws Broken if there is none, or nothing can be read from it, or nothing is in it
     */
    public static OpenedFile open(DataFile file) throws Broken {
        var path = file.path();
        if (Files.isDirectory(path)) {
            throw Broken.because(Problem.IS_A_FOLDER);
        }
        try {
            return opened(file, new BufferedInputStream(Files.newInputStream(path), BLOCK));
        } catch (NoSuchFileException _) {
            throw Broken.because(Problem.NO_SUCH_FILE, path.toAbsolutePath().toString());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static OpenedFile opened(DataFile file, BufferedInputStream bytes) throws IOException {
        try {
            var first = first(bytes, Signature.LONGEST);
            if (first.length == 0) {
                throw Broken.because(Problem.EMPTY_FILE);
            }
            return new OpenedFile(file, bytes, Signature.of(first));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** The format declared, or else the one the file begins as, or else the one its name says. */
    public Format format() {
        if (file.format() != null) {
            return file.format();
        }
        var name = String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT);
        return signature == Signature.PARQUET || name.endsWith(".parquet") ? Format.PARQUET : Format.CSV;
    }

    /**
     * Makes sure that DuckDB has a chance to read it as Parquet, which a file is from its first to its last four bytes.
     *
     * @throws Broken if it begins or ends otherwise
     */
    public void checkParquet() throws Broken {
        if (signature != Signature.PARQUET) {
            throw Broken.because(Problem.NOT_PARQUET);
        }
        try (var channel = Files.newByteChannel(file.path())) {
            var last = new byte[4];
            if (channel.size() < SMALLEST_PARQUET) {
                throw Broken.because(Problem.PARQUET_CUT_OFF);
            }
            channel.position(channel.size() - last.length);
            try (var stream = Channels.newInputStream(channel)) {
                stream.readNBytes(last, 0, last.length);
            }
            if (Signature.of(last) != Signature.PARQUET) {
                throw Broken.because(Problem.PARQUET_CUT_OFF);
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /**
     * The characters of a CSV file, unpacked where need be.
     *
     * @throws Broken if it begins as something else
     */
    public Characters characters(Limits limits) throws Broken {
        try {
            var unpacked = signature == Signature.GZIP
                    ? new BufferedInputStream(
                            new Unpacked(new GZIPInputStream(bytes, BLOCK), limits.mostUnpacked()), BLOCK)
                    : bytes;
            var content = Signature.of(first(unpacked, Signature.LONGEST));
            if (content != Signature.TEXT) {
                throw Broken.because(Problem.OTHER_FORMAT, content.title());
            }
            var encoding = Encoding.of(first(unpacked, Encoding.SAMPLE), file.encoding());
            unpacked.skipNBytes(encoding.markBytes());
            return new Characters(unpacked, encoding.charset());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static byte[] first(BufferedInputStream bytes, int count) throws IOException {
        bytes.mark(count);
        var first = bytes.readNBytes(count);
        bytes.reset();
        return first;
    }

    static Broken broken(IOException e) {
        return switch (e) {
            case Broken broken -> broken;
            case EOFException _ -> Broken.because(Problem.GZIP_CUT_OFF);
            case ZipException _ -> Broken.because(Problem.GZIP_DAMAGED);
            case AccessDeniedException _ -> Broken.because(Problem.NO_PERMISSION);
            default -> Broken.because(Problem.UNREADABLE, String.valueOf(e.getMessage()));
        };
    }

    /** Counts what comes out of a gzip file, so that a small one cannot unpack without end. */
    private static final class Unpacked extends FilterInputStream {

        private final long most;
        private long count;

        Unpacked(InputStream bytes, long most) {
            super(bytes);
            this.most = most;
        }

        /** None for certain: whoever has some bytes then does not wait for more, which may be damaged. */
        @Override
        public int available() {
            return 0;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            count += Math.max(0, read);
            if (count > most) {
                throw Broken.because(Problem.GZIP_TOO_LARGE, Long.toString(most));
            }
            return read;
        }
    }
}
