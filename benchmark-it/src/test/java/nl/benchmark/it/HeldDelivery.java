package nl.benchmark.it;

/** A delivery that takes the place of an older one and stands still in the middle of that until the test lets it go (F8). */
record HeldDelivery(ReadDelivery delivery, HeldLock lock, int process) implements AutoCloseable {

    /** Its rows are written and the older delivery is about to be replaced; the commit has not come. */
    static HeldDelivery replacing(RunningPlatform platform, int lines) {
        Municipality municipality = platform.municipality();
        long old = ReadDelivery.older(municipality);
        HeldLock lock = HeldLock.ofRow(platform, "delivery", old);
        ReadDelivery delivery = ReadDelivery.after(municipality, old, lines);
        return new HeldDelivery(delivery, lock, lock.awaitBlocked());
    }

    @Override
    public void close() {
        lock.close();
    }
}
