package nl.benchmark.launcher.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Random;

/**
 * A repeatable stream of chance, named by a label: the same label gives the same draws on every machine. {@link Random} because
 * its algorithm is part of its specification, which holds for no other generator of the platform.
 */
final class Chance {

    private static final double LARGE = 60;

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    static Chance of(String label) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(label.getBytes(StandardCharsets.UTF_8));
            return new Chance(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    boolean hits(double probability) {
        return random.nextDouble() < probability;
    }

    /** Uniform in [0, 1). */
    double share() {
        return random.nextDouble();
    }

    /** Uniform, both ends inclusive. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    double between(double lowest, double highest) {
        return lowest + random.nextDouble() * (highest - lowest);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Number of events when {@code expected} are expected. */
    int poisson(double expected) {
        if (expected > LARGE) {
            return (int) Math.max(0, Math.round(normal(expected, Math.sqrt(expected))));
        }
        double limit = StrictMath.exp(-expected);
        int events = -1;
        double product = 1;
        do {
            events++;
            product *= random.nextDouble();
        } while (product > limit);
        return events;
    }

    <T> T pick(List<T> candidates) {
        return candidates.get(random.nextInt(candidates.size()));
    }
}
