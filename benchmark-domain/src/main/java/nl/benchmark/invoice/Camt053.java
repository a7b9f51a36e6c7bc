package nl.benchmark.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.benchmark.shared.RuleViolation;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads bank statements in CAMT.053 of ISO 20022, of whatever version: booked entries in euros, one for each payment of a
 * batch. Opening balance, entries and closing balance must add up, or the file is refused. Source: INV-1, decision 29.
 */
public final class Camt053 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";
    private static final int LONGEST = 500;
    private static final int DATE_LENGTH = 10;

    private Camt053() {}

    /** Refuses with {@code STATEMENT} what is no such file, or does not add up. Does not close the stream. */
    public static List<BankStatement> read(InputStream file) throws IOException {
        Element root = parsed(file);
        if (root.getNamespaceURI() == null || !root.getNamespaceURI().startsWith(NAMESPACE)) {
            throw new RuleViolation(InvoiceRule.STATEMENT);
        }
        List<BankStatement> statements = new ArrayList<>();
        for (Element statement : children(required(root, "BkToCstmrStmt"), "Stmt")) {
            statements.add(statement(statement));
        }
        if (statements.isEmpty()) {
            throw new RuleViolation(InvoiceRule.STATEMENT);
        }
        return List.copyOf(statements);
    }

    private static BankStatement statement(Element statement) {
        List<BankEntry> entries = new ArrayList<>();
        for (Element entry : children(statement, "Ntry")) {
            if (isBooked(entry)) {
                entries(entry, entries);
            }
        }
        BankStatement read = new BankStatement(
                text(statement, "Id").orElseThrow(Camt053::refusal),
                new Iban(text(statement, "Acct", "Id", "IBAN").orElseThrow(Camt053::refusal)),
                entries);
        BigDecimal opening = balance(statement, "OPBD", "PRCD");
        BigDecimal closing = balance(statement, "CLBD");
        if (opening.add(read.total()).compareTo(closing) != 0) {
            throw refusal();
        }
        return read;
    }

    /** One for each payment when the amounts of a batch are told, otherwise one for all of it. */
    private static void entries(Element entry, List<BankEntry> entries) {
        List<Element> payments = children(entry, "NtryDtls").stream()
                .flatMap(details -> children(details, "TxDtls").stream())
                .toList();
        boolean told = payments.size() > 1
                && payments.stream().allMatch(payment -> amountOf(payment).isPresent());
        if (told) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Element payment : payments) {
                BigDecimal amount = signed(payment, entry, amountOf(payment).orElseThrow());
                sum = sum.add(amount);
                entries.add(entry(entries.size() + 1, entry, List.of(payment), amount));
            }
            if (sum.compareTo(signed(entry, entry, amount(entry))) != 0) {
                throw refusal();
            }
        } else {
            entries.add(entry(entries.size() + 1, entry, payments, signed(entry, entry, amount(entry))));
        }
    }

    private static BankEntry entry(int seq, Element entry, List<Element> payments, BigDecimal amount) {
        Optional<Element> payment = payments.stream().findFirst();
        boolean came = amount.signum() >= 0;
        return new BankEntry(
                seq,
                date(required(entry, "BookgDt")),
                amount,
                payment.flatMap(one -> name(one, came ? "Dbtr" : "Cdtr")).orElse(""),
                payment.flatMap(one -> text(one, "RltdPties", came ? "DbtrAcct" : "CdtrAcct", "Id", "IBAN"))
                        .orElse(""),
                payments.stream().map(Camt053::remittance).collect(Collectors.joining(" ")),
                text(entry, "AcctSvcrRef").orElse(""));
    }

    /** The side of a payment has its name below a party since version 8. */
    private static Optional<String> name(Element payment, String side) {
        return text(payment, "RltdPties", side, "Nm").or(() -> text(payment, "RltdPties", side, "Pty", "Nm"));
    }

    /** Written freely, or as the reference of the one who is paid. */
    private static String remittance(Element payment) {
        List<String> parts = new ArrayList<>();
        for (Element information : children(payment, "RmtInf")) {
            children(information, "Ustrd").forEach(free -> parts.add(free.getTextContent()));
            children(information, "Strd")
                    .forEach(part -> text(part, "CdtrRefInf", "Ref").ifPresent(parts::add));
        }
        text(payment, "Refs", "EndToEndId")
                .filter(reference -> !"NOTPROVIDED".equals(reference))
                .ifPresent(parts::add);
        String all = parts.stream().map(String::strip).collect(Collectors.joining(" "));
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    private static boolean isBooked(Element entry) {
        String status = text(entry, "Sts").orElse("");
        return "BOOK".equals(status.isEmpty() ? text(entry, "Sts", "Cd").orElse("") : status);
    }

    private static BigDecimal balance(Element statement, String... codes) {
        List<String> wanted = List.of(codes);
        return children(statement, "Bal").stream()
                .filter(balance ->
                        wanted.contains(text(balance, "Tp", "CdOrPrtry", "Cd").orElse("")))
                .findFirst()
                .map(balance -> signed(balance, balance, amount(balance)))
                .orElseThrow(Camt053::refusal);
    }

    private static Optional<BigDecimal> amountOf(Element payment) {
        return child(payment, "Amt").isPresent()
                ? Optional.of(amount(payment))
                : child(payment, "AmtDtls")
                        .flatMap(details -> child(details, "TxAmt"))
                        .map(Camt053::amount);
    }

    private static BigDecimal amount(Element of) {
        Element amount = required(of, "Amt");
        if (!UblParts.CURRENCY.equals(amount.getAttribute("Ccy"))) {
            throw refusal();
        }
        try {
            return new BigDecimal(amount.getTextContent().strip()).setScale(2);
        } catch (ArithmeticException | NumberFormatException e) { // more than cents, or no number
            throw refusal();
        }
    }

    /** A payment without a sign of its own has that of its entry. */
    private static BigDecimal signed(Element of, Element otherwise, BigDecimal amount) {
        String sign =
                text(of, "CdtDbtInd").or(() -> text(otherwise, "CdtDbtInd")).orElse("");
        return switch (sign) {
            case "CRDT" -> amount;
            case "DBIT" -> amount.negate();
            default -> throw refusal();
        };
    }

    private static LocalDate date(Element of) {
        String date = text(of, "Dt").or(() -> text(of, "DtTm")).orElse("");
        try {
            return LocalDate.parse(date.length() > DATE_LENGTH ? date.substring(0, DATE_LENGTH) : date);
        } catch (DateTimeException e) {
            throw refusal();
        }
    }

    private static Optional<String> text(Element of, String... path) {
        Optional<Element> found = Optional.of(of);
        for (String name : path) {
            found = found.flatMap(element -> child(element, name));
        }
        return found.filter(element -> children(element, null).isEmpty())
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty());
    }

    private static Element required(Element of, String name) {
        return child(of, name).orElseThrow(Camt053::refusal);
    }

    private static Optional<Element> child(Element of, String name) {
        return children(of, name).stream().findFirst();
    }

    /** @param name null for all */
    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = of.getChildNodes();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            if (node instanceof Element element && (name == null || name.equals(element.getLocalName()))) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element parsed(InputStream file) throws IOException {
        try {
            return SafeXml.parsed(file).getDocumentElement();
        } catch (SAXException e) {
            throw refusal();
        }
    }

    private static RuleViolation refusal() {
        return new RuleViolation(InvoiceRule.STATEMENT);
    }
}
