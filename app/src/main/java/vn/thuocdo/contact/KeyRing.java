package vn.thuocdo.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the installation: files in a folder outside the database, so that neither the database nor a backup of it
 * tells anything about a person by itself. Sealing keys have versions, of which the newest seals and all open; the key
 * of the hashes has none, because a hash made under another key would no longer find the same person.
 */
final class KeyRing {

    private static final int KEY_BYTES = 32;
    private static final String SEALING = "contact-(\\d{4})\\.key";
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path folder;
    private final ConcurrentSkipListMap<Integer, SecretKey> sealing = new ConcurrentSkipListMap<>();
    private final SecretKey person;

    private KeyRing(Path folder) throws IOException {
        this.folder = folder;
        try (var files = Files.newDirectoryStream(folder, "contact-*.key")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (name.matches(SEALING)) {
                    sealing.put(Integer.parseInt(name.replaceFirst(SEALING, "$1")), key(file, "AES"));
                }
            }
        }
        if (sealing.isEmpty()) {
            add();
        }
        var hashes = folder.resolve("person.key");
        if (!Files.exists(hashes)) {
            write(hashes);
        }
        person = key(hashes, "HmacSHA256");
    }

    /**
     * Opens the ring in {@code folder}; at the first start it makes the folder and the first keys.
     *
     * @throws KeysReadableByOthers if anybody but the owner may read a key
     */
    static KeyRing open(Path folder) {
        try {
            if (!Files.exists(folder)) {
                var home = Files.createDirectories(folder.resolveSibling("."));
                Files.createDirectory(folder, only(home, "rwx------"));
            }
            refuseOthers(folder);
            return new KeyRing(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    int newest() {
        return sealing.lastKey();
    }

    Set<Integer> versions() {
        return sealing.keySet();
    }

    /** @throws KeyMissing if the ring has no key of that version */
    SecretKey sealing(int version) {
        var key = sealing.get(version);
        if (key == null) {
            throw new KeyMissing(Integer.toString(version), folder);
        }
        return key;
    }

    SecretKey person() {
        return person;
    }

    /** Makes a new sealing key, the newest from now on. */
    int add() throws IOException {
        var version = sealing.isEmpty() ? 1 : newest() + 1;
        var file = folder.resolve("contact-%04d.key".formatted(version));
        write(file);
        sealing.put(version, key(file, "AES"));
        return version;
    }

    /** A mark of each key by its name, from which the key cannot be found: the database knows its keys by it. */
    Map<String, byte[]> proofs() {
        var proofs = new TreeMap<String, byte[]>();
        sealing.forEach((version, key) -> proofs.put(version.toString(), proof(key)));
        proofs.put("person", proof(person));
        return proofs;
    }

    /**
     * The key of one campaign: what makes the ids of its frames. It is made when it is first asked for.
     *
     * @throws KeyMissing if it was there once and is gone: other ids would belong to nothing that was published
     */
    SecretKey campaign(UUID campaign, boolean known) throws IOException {
        return ofItsOwn("campaign-" + campaign, known);
    }

    /**
     * The key that leads from the answers of one campaign to people. It is made when it is first asked for.
     *
     * @throws KeyMissing if it was there once and is gone
     */
    SecretKey identity(UUID campaign, boolean known) throws IOException {
        return ofItsOwn("identity-" + campaign, known);
    }

    private synchronized SecretKey ofItsOwn(String name, boolean known) throws IOException {
        var file = folder.resolve(name + ".key");
        if (!Files.exists(file)) {
            if (known) {
                throw new KeyMissing(name, folder);
            }
            write(file);
        }
        return key(file, "HmacSHA256");
    }

    /** Writes over the identity key of a campaign, and takes its file away: both on the disk when this returns. */
    synchronized void destroyIdentity(UUID campaign) throws IOException {
        var file = folder.resolve("identity-%s.key".formatted(campaign));
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".new"));
        if (Files.exists(file)) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                var over = new byte[Math.toIntExact(channel.size())];
                new SecureRandom().nextBytes(over);
                channel.write(ByteBuffer.wrap(over), 0);
                channel.force(true);
            }
            Files.delete(file);
        }
        flush(folder);
    }

    static byte[] proof(SecretKey key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal("this is the key".getBytes(StandardCharsets.UTF_8)), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKey key(Path file, String algorithm) throws IOException {
        refuseOthers(file);
        var bytes = HexFormat.of().parseHex(Files.readString(file).strip());
        if (bytes.length != KEY_BYTES) {
            throw new IOException("%s holds %d bytes, not %d".formatted(file, bytes.length, KEY_BYTES));
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    /** On the disk before anything is sealed with it: a lost key is a lost list of people. */
    private static void write(Path file) throws IOException {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(fresh, options, only(file.resolveSibling("."), "rw-------"))) {
            Channels.newOutputStream(channel)
                    .write((HexFormat.of().formatHex(bytes) + "\n").getBytes(StandardCharsets.US_ASCII));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        flush(file.resolveSibling("."));
    }

    /** Brings the names in a folder to the disk, where the system lets us. */
    private static void flush(Path folder) throws IOException {
        if (knowsPermissions(folder)) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static FileAttribute<?>[] only(Path folder, String permissions) throws IOException {
        return knowsPermissions(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void refuseOthers(Path file) throws IOException {
        if (knowsPermissions(file)
                && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
            throw new KeysReadableByOthers(file);
        }
    }

    private static boolean knowsPermissions(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }
}
