package nl.benchmark.invoice;

import static nl.benchmark.invoice.InvoiceFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("INV-1 payments come from bank statements in CAMT.053")
class Camt053Test {

    private static final String STATEMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
             <GrpHdr><MsgId>m</MsgId></GrpHdr>
             <Stmt><Id>2026-021</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>
              <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
              <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1645.41</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
              <Ntry><Amt Ccy="EUR">1537.91</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-02-03</Dt></BookgDt>
               <AcctSvcrRef>B1</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                <RltdPties><Dbtr><Nm>Gemeente Voorbeeld</Nm></Dbtr><DbtrAcct><Id><IBAN>NL20INGB0001234567</IBAN></Id></DbtrAcct></RltdPties>
                <RmtInf><Ustrd>factuur 2026-00042</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
              <Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-02-04T00:10:00</DtTm></BookgDt>
               <NtryDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">10.00</Amt></TxAmt></AmtDtls><RmtInf><Ustrd>202600043</Ustrd></RmtInf></TxDtls>
                <TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">20.00</Amt></TxAmt></AmtDtls><RmtInf><Strd><CdtrRefInf><Ref>2026 00044</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
              <Ntry><Amt Ccy="EUR">22.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-02-04</Dt></BookgDt></Ntry>
              <Ntry><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-02-05</Dt></BookgDt></Ntry>
             </Stmt></BkToCstmrStmt></Document>
            """;

    @Test
    @DisplayName("INV-1 every booked payment with its sign, payer and the invoice it mentions; one for each of a batch")
    void entries() throws IOException {
        BankStatement statement = read(STATEMENT).get(0);

        assertThat(statement.identification()).isEqualTo("2026-021");
        assertThat(statement.entries())
                .extracting(BankEntry::amount)
                .containsExactly(
                        new BigDecimal("1537.91"),
                        new BigDecimal("10.00"),
                        new BigDecimal("20.00"),
                        new BigDecimal("-22.50"));
        assertThat(statement.entries())
                .extracting(entry -> entry.invoice().map(InvoiceNumber::text).orElse(""))
                .containsExactly("2026-00042", "2026-00043", "2026-00044", "");
        assertThat(statement.entries().get(0))
                .isEqualTo(new BankEntry(
                        1,
                        LocalDate.of(2026, 2, 3),
                        new BigDecimal("1537.91"),
                        "Gemeente Voorbeeld",
                        "NL20INGB0001234567",
                        "factuur 2026-00042",
                        "B1"));
        assertThat(statement.entries().get(1).bookedOn()).isEqualTo(LocalDate.of(2026, 2, 4));
    }

    @Test
    @DisplayName("INV-1 later versions of the format have names and states one level down")
    void laterVersions() throws IOException {
        BankStatement statement = read(STATEMENT
                        .replace("camt.053.001.02", "camt.053.001.08")
                        .replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>")
                        .replace(
                                "<Dbtr><Nm>Gemeente Voorbeeld</Nm></Dbtr>",
                                "<Dbtr><Pty><Nm>Gemeente Voorbeeld</Nm></Pty></Dbtr>"))
                .get(0);

        assertThat(statement.entries()).hasSize(4);
        assertThat(statement.entries().get(0).payerName()).isEqualTo("Gemeente Voorbeeld");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "no xml",
                "",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>"
            })
    @DisplayName("INV-1 another file is refused")
    void notAStatement(String file) {
        assertRefused(InvoiceRule.STATEMENT, () -> read(file));
    }

    @Test
    @DisplayName("INV-1 a statement that does not add up, or is not in euros, is refused as a whole")
    void doesNotAddUp() {
        assertRefused(InvoiceRule.STATEMENT, () -> read(STATEMENT.replace("1645.41", "1645.42")));
        assertRefused(InvoiceRule.STATEMENT, () -> read(STATEMENT.replace("\"EUR\">20.00", "\"EUR\">20.01")));
        assertRefused(InvoiceRule.STATEMENT, () -> read(STATEMENT.replace("\"EUR\">22.50", "\"USD\">22.50")));
        assertRefused(InvoiceRule.STATEMENT, () -> read(STATEMENT.replace(">22.50", ">22.505")));
        assertRefused(InvoiceRule.STATEMENT, () -> read(STATEMENT.replace("DBIT", "X")));
        assertRefused(InvoiceRule.IBAN, () -> read(STATEMENT.replace("NL91ABNA", "NL92ABNA")));
    }

    private static List<BankStatement> read(String xml) throws IOException {
        return Camt053.read(new ByteArrayInputStream(xml.strip().getBytes(StandardCharsets.UTF_8)));
    }
}
