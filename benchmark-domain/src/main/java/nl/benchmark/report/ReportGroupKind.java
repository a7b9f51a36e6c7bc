package nl.benchmark.report;

/** What a comparison group is; decides how a sentence names it ("landelijk", "in de provincie Utrecht"). */
public enum ReportGroupKind {
    NATIONAL,
    LABOUR_MARKET_REGION,
    COROP,
    PROVINCE,
    SIZE_CLASS,
    COOPERATION,
    SELECTION,
    ORGANISATION
}
