package nl.benchmark.disclosure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.benchmark.indicator.RowReader;

/**
 * Sums of groups over one snapshot of measures, each made once for all who ask: sixty months of twelve provinces are twenty
 * thousand figures of members. They go with the snapshot, or when there are more than {@value #MOST}; safe to share between
 * threads.
 */
final class GroupSums {

    /** All indicators over seven years for all provinces, regions and size classes; some tens of megabytes. */
    private static final int MOST = 150_000;

    private final Map<Key, GroupSum> known = new ConcurrentHashMap<>();

    /** @param row the same object for the same row, as long as nothing of it changes */
    private record Key(RowReader row, String group) {}

    /** @param members who are in the group in the row's period */
    GroupSum of(RowReader row, String group, Supplier<List<String>> members, DisclosureGate gate) {
        if (row.category() != null) { // read anew each time
            return GroupSum.of(row, members.get(), gate);
        }
        Key key = new Key(row, group);
        GroupSum sum = known.get(key);
        if (sum == null) {
            sum = GroupSum.of(row, members.get(), gate);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, sum);
        }
        return sum;
    }
}
