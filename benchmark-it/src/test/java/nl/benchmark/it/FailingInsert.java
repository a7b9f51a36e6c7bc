package nl.benchmark.it;

/** As long as it is open, the database refuses rows of a table, with a failure that is no outage. */
record FailingInsert(RunningPlatform platform) implements AutoCloseable {

    /** At the statement. */
    static FailingInsert atOnce(RunningPlatform platform, String table) {
        return create(platform, "create trigger failing before insert on " + table + " for each row");
    }

    /** When everything is done already. */
    static FailingInsert atCommit(RunningPlatform platform, String table) {
        return create(
                platform,
                "create constraint trigger failing after insert on " + table
                        + " deferrable initially deferred for each row");
    }

    private static FailingInsert create(RunningPlatform platform, String trigger) {
        platform.execute(
                "create function failing_insert() returns trigger language plpgsql as $$ begin raise exception 'test'; end $$");
        platform.execute(trigger + " execute function failing_insert()");
        return new FailingInsert(platform);
    }

    @Override
    public void close() {
        platform.execute("drop function failing_insert() cascade");
    }
}
