package nl.benchmark.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.benchmark.pseudonym.RawLayout;

/** Soort bestand: the kinds of files that municipalities deliver each month, by their official names. */
public enum DeliveryType {
    BUS(null),
    SRG(SrgRules.TYPE),
    BDFS(BdfsRules.TYPE),
    BASPLUS(BasRules.TYPE);

    private final RecordType records;
    private volatile Layout layout;

    DeliveryType(RecordType records) {
        this.records = records;
    }

    /** Empty for BUS, which has rules and tables of its own. */
    public Optional<RecordType> records() {
        return Optional.ofNullable(records);
    }

    /** As it is written: a name, which is the same in every language. */
    public String title() {
        return this == BASPLUS ? "BASplus" : name();
    }

    /** The layout that the product ships with. */
    public Layout layout() {
        if (layout == null) {
            layout = records == null ? Layout.bus() : shipped();
        }
        return layout;
    }

    private Layout shipped() {
        return Layout.shipped(records.name().toLowerCase(Locale.ROOT), needed());
    }

    private List<Integer> needed() {
        List<Integer> needed = new ArrayList<>(records.needed());
        needed.addAll(List.of(records.year(), records.month(), records.municipality()));
        return needed;
    }

    /** A layout of this type from its two tables; refuses with {@link LayoutRefused} what the rules cannot work with. */
    public Layout layout(String fieldsCsv, String codesCsv) {
        return records == null ? Layout.load(fieldsCsv, codesCsv) : Layout.load(fieldsCsv, codesCsv, needed());
    }

    /** Whether a file of this type may be XML. */
    public boolean mayBeXml() {
        return records == null;
    }

    /** Whether a file of this type may be of fixed width. */
    public boolean mayBeFixedWidth() {
        return records != null && records.fixedWidth();
    }

    /** Where citizen service numbers stand in a raw file; empty when the type holds none. */
    public Optional<RawLayout> rawLayout() {
        return RawLayouts.of(layout(), mayBeFixedWidth());
    }
}
