package nl.benchmark.it;

/** A delivery that takes the place of an older one and stands still in the middle of that until the test lets it go (F8). */
record HeldDelivery(ReadDelivery delivery, HeldLock lock, int process) implements AutoCloseable {

    /** Its rows and measures are written, and its persons are there for all to see; only its commit has not come. */
    static HeldDelivery replacing(RunningPlatform platform, int lines) {
        Municipality municipality = platform.municipality();
        long old = ReadDelivery.older(municipality);
        HeldLock lock = HeldLock.ofReaders(platform, municipality);
        ReadDelivery delivery = ReadDelivery.after(municipality, old, lines);
        return new HeldDelivery(delivery, lock, lock.awaitBlocked());
    }

    @Override
    public void close() {
        lock.close();
    }
}
