package org.unep.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.smallrye.jwt.build.Jwt;

/** Development tokens: signed with a key that is made at the start and never leaves the machine. */
public final class Tokens {

    private static final Tokens TEST = new Tokens(generate());

    private final KeyPair keys;

    private Tokens(KeyPair keys) {
        this.keys = keys;
    }

    /** The keys of this test JVM. */
    public static Tokens ofThisJvm() {
        return TEST;
    }

    /** A token with a role, signed with the key of this test JVM. */
    public static String of(String role) {
        return TEST.token(role, null);
    }

    /** A token with a role that speaks for a participant. */
    public static String of(String role, String participant) {
        return TEST.token(role, participant);
    }

    /** A token with several roles that speaks for a participant. */
    public static String of(List<String> roles, String participant) {
        return TEST.token(Set.copyOf(roles), participant);
    }

    /** The keys kept in the directory, made there if they are not. */
    public static Tokens in(Path directory) {
        Path privateKey = directory.resolve("private.key");
        Path publicKey = directory.resolve("public.key");
        try {
            if (Files.exists(privateKey) && Files.exists(publicKey)) {
                return new Tokens(read(Files.readString(privateKey), Files.readString(publicKey)));
            }
            Files.createDirectories(directory);
            var tokens = new Tokens(generate());
            Files.deleteIfExists(privateKey);
            Files.createFile(privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(privateKey, base64(tokens.keys.getPrivate().getEncoded()));
            Files.writeString(publicKey, tokens.publicKey());
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public key as the services take it: Base64 of its X.509 encoding. */
    public String publicKey() {
        return base64(keys.getPublic().getEncoded());
    }

    /** A token that is valid for ten years. */
    public String token(String role, @Nullable String participant) {
        return token(Set.of(role), participant);
    }

    private String token(Set<String> roles, @Nullable String participant) {
        String name = String.join("+", new TreeSet<>(roles));
        var claims = Jwt.issuer("urn:unep:development").subject(participant == null ? name : name + ":" + participant)
                .upn(participant == null ? name : name + "-" + participant).groups(roles)
                .expiresIn(Duration.ofDays(3650));
        if (participant != null) {
            claims.claim("participant", participant);
        }
        return claims.sign(keys.getPrivate());
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair read(String privateKey, String publicKey) {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            PublicKey open = rsa.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            return new KeyPair(open, rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key files are damaged; delete them", e);
        }
    }

    private static String base64(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded);
    }
}
