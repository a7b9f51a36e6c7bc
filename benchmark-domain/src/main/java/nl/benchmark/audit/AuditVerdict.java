package nl.benchmark.audit;

import java.util.List;

/**
 * What the verification of an export found.
 *
 * @param lines in the export
 * @param firstSeq number of its oldest line, 0 when it is empty; {@code lastSeq} of its newest
 * @param complete whether the export says that it leaves nothing out
 * @param gaps places where numbers are left out, in an export that is not complete
 * @param headsFitting signed heads whose line is in the export and the same
 * @param headsOutside signed heads that the export cannot tell anything about: of a line that it does not hold
 * @param faults everything that is wrong, in the order of the files
 */
public record AuditVerdict(
        long lines,
        long firstSeq,
        long lastSeq,
        boolean complete,
        long gaps,
        int headsFitting,
        int headsOutside,
        List<Fault> faults) {

    /**
     * @param seq the line that it is about; 0 when it is about none
     * @param where name of the file, with the number of its line after a colon; of a missing end the moment of the head
     */
    public record Fault(ChainFault fault, long seq, String where) {}

    public boolean isWhole() {
        return faults.isEmpty();
    }
}
