package nl.benchmark.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What of a delivery is laid beside another one (DEL-5): rows that are known again by a key, and the fields in which they can
 * differ. Rows with the same key are paired in the order of their fields. Counts only come out; no value of a row does.
 *
 * @param what       BENEFITS, PERSONS …
 * @param source     rows {@code k, fields} of the delivery {@code :delivery} in {@code :period}; k is never null;
 *     {@code known(column)} is the registration number by which a benefit is known in the later delivery
 * @param fields     columns of the source
 * @param monthApart columns too, which differ by themselves when the deliveries are of two months
 */
public record ComparedTable(String what, String source, List<String> fields, List<String> monthApart) {

    private static final String BUS_PERSON =
            "from bus_person p join bus_benefit b on b.period = p.period and b.delivery_id = p.delivery_id and b.benefit_no = p.benefit_no";

    private static final Pattern KNOWN = Pattern.compile("known\\(([a-z.]+)\\)");

    private static final List<ComparedTable> BUS = List.of(
            new ComparedTable(
                    "BENEFITS",
                    """
                    select known(registration) as k, scheme, runs, household, cost_sharers, norm, reduction, income, paid, bbz, administration_date,
                           main_pseudonym as main_person, main_housing, main_end_reason, main_age, main_duration
                      from bus_benefit where period = :period and delivery_id = :delivery
                    """,
                    List.of(
                            "scheme",
                            "runs",
                            "household",
                            "cost_sharers",
                            "norm",
                            "reduction",
                            "income",
                            "paid",
                            "bbz",
                            "administration_date",
                            "main_person",
                            "main_housing",
                            "main_end_reason"),
                    List.of("main_age", "main_duration")),
            new ComparedTable(
                    "PERSONS",
                    """
                    select known(b.registration) || ' ' || p.pseudonym as k, p.starts_on, p.ends_on, p.sex, p.housing, p.exemption, p.exemption_ends_on,
                           p.exemption_end_reason, p.counter_service, p.reduction_reason, p.reduction_starts_on, p.reduction_ends_on, p.end_reason, p.age
                    """
                            + BUS_PERSON
                            + " where p.period = :period and p.delivery_id = :delivery and b.period = :period and b.delivery_id = :delivery",
                    List.of(
                            "starts_on",
                            "ends_on",
                            "sex",
                            "housing",
                            "exemption",
                            "exemption_ends_on",
                            "exemption_end_reason",
                            "counter_service",
                            "reduction_reason",
                            "reduction_starts_on",
                            "reduction_ends_on",
                            "end_reason"),
                    List.of("age")),
            new ComparedTable(
                    "INCOMES",
                    "select known(b.registration) || ' ' || p.pseudonym || ' ' || coalesce(i.kind::text, '') as k, i.amount, i.exempt "
                            + BUS_PERSON
                            + """
                             join bus_income i on i.period = p.period and i.delivery_id = p.delivery_id and i.person_no = p.person_no
                             where p.period = :period and p.delivery_id = :delivery and b.period = :period and b.delivery_id = :delivery
                               and i.period = :period and i.delivery_id = :delivery
                            """,
                    List.of("amount", "exempt"),
                    List.of()),
            new ComparedTable(
                    "GRANTS",
                    """
                    select known(registration) as k, scheme, cluster, paid, reduction_reason, reduction_starts_on
                      from bus_grant where period = :period and delivery_id = :delivery
                    """,
                    List.of("scheme", "cluster", "paid", "reduction_reason", "reduction_starts_on"),
                    List.of()));

    private static final List<ComparedTable> SRG = List.of(new ComparedTable(
            "FACILITIES",
            """
            select registration as k, pseudonym as person, starts_on, ends_on, type, end_reason, wage_value
              from srg_facility where period = :period and delivery_id = :delivery
            """,
            List.of("person", "starts_on", "ends_on", "type", "end_reason", "wage_value"),
            List.of()));

    private static final List<ComparedTable> BDFS = List.of(
            new ComparedTable(
                    "CLAIMS",
                    """
                    select registration as k, decided_on, principal, correction, balance, received, origin, status, fine_level
                      from bdfs_claim where period = :period and delivery_id = :delivery
                    """,
                    List.of(
                            "decided_on",
                            "principal",
                            "correction",
                            "balance",
                            "received",
                            "origin",
                            "status",
                            "fine_level"),
                    List.of()),
            new ComparedTable(
                    "DEBTORS",
                    """
                    select c.registration || ' ' || d.pseudonym as k
                      from bdfs_debtor d join bdfs_claim c on c.period = d.period and c.delivery_id = d.delivery_id and c.row_no = d.claim_no
                     where d.period = :period and d.delivery_id = :delivery and c.period = :period and c.delivery_id = :delivery
                    """,
                    List.of(),
                    List.of()));

    /** Applications have no number that is kept, so they are known by their kind and their day. */
    private static final List<ComparedTable> BASPLUS = List.of(new ComparedTable(
            "APPLICATIONS",
            """
            select kind || ' ' || applied_on as k, decided_on, suspended_days, result
              from bas_application where period = :period and delivery_id = :delivery
            """,
            List.of("decided_on", "suspended_days", "result"),
            List.of()));

    public ComparedTable {
        fields = List.copyOf(fields);
        monthApart = List.copyOf(monthApart);
    }

    /** Of each type, in the order in which they are shown. */
    public static List<ComparedTable> of(DeliveryType type) {
        return switch (type) {
            case BUS -> BUS;
            case SRG -> SRG;
            case BDFS -> BDFS;
            case BASPLUS -> BASPLUS;
        };
    }

    /** The fields that are laid beside each other. */
    public List<String> compared(ChangeBasis basis) {
        List<String> compared = new ArrayList<>(fields);
        if (basis == ChangeBasis.SAME_MONTH) {
            compared.addAll(monthApart);
        }
        return compared;
    }

    /**
     * One row {@code before, now, came, went, changed} and for each compared field {@code field_0}, {@code field_1} …: in how
     * many rows it differs. Parameters {@code before}, {@code beforePeriod}, {@code delivery}, {@code period}.
     *
     * @param renumbered whether the later delivery has declared numbers that hold for the earlier one (BUS-015)
     */
    public String sql(ChangeBasis basis, boolean renumbered) {
        List<String> compared = compared(basis);
        String order = compared.isEmpty() ? "" : " order by " + String.join(", ", compared);
        String number = ", row_number() over (partition by k" + order + ") as nth from (";
        String both = "(where b.k is not null and n.k is not null";
        String each = IntStream.range(0, compared.size())
                .mapToObj(i -> ", count(*) filter " + both
                        + " and b.%1$s is distinct from n.%1$s) as field_%2$d".formatted(compared.get(i), i))
                .collect(Collectors.joining());
        String any = compared.stream()
                .map("b.%1$s is distinct from n.%1$s"::formatted)
                .collect(Collectors.joining(" or "));
        return "with b as (select *" + number
                + earlier(renumbered)
                + ") earlier), n as (select *"
                + number + plain(source) + ") later) select count(b.k) as before, count(n.k) as now,"
                + " count(*) filter (where b.k is null) as came, count(*) filter (where n.k is null) as went,"
                + " count(*) filter " + both + " and (" + (any.isEmpty() ? "false" : any) + ")) as changed" + each
                + " from b full join n on n.k = b.k and n.nth = b.nth";
    }

    private String earlier(boolean renumbered) {
        String earlier = source.replace(":delivery", ":before").replace(":period", ":beforePeriod");
        return renumbered
                ? KNOWN.matcher(earlier)
                        .replaceAll(
                                "coalesce((select m.new_registration from bus_numbering m where m.delivery_id = :delivery and m.old_registration = $1), $1)")
                : plain(earlier);
    }

    private static String plain(String source) {
        return KNOWN.matcher(source).replaceAll("$1");
    }
}
