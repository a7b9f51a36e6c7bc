package nl.benchmark.it;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A day of the seller's account as its bank tells it, in CAMT.053. */
record BankStatement(String id, String bookedOn, List<Booking> bookings) {

    /** Money that came in. */
    record Booking(String remittance, BigDecimal amount) {}

    String xml() {
        BigDecimal sum = bookings.stream().map(Booking::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>%s</Id>
                <Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                %s</Stmt></BkToCstmrStmt></Document>
                """
                .formatted(id, sum, bookings.stream().map(this::entry).collect(Collectors.joining()));
    }

    private String entry(Booking booking) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%s</Dt></BookgDt>
                <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Gemeente</Nm></Dbtr></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """
                .formatted(booking.amount(), bookedOn, booking.remittance());
    }
}
