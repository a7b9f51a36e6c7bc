package nl.benchmark.ui;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a list is sorted and which page of it is shown, as its address says: {@code sort=name}, {@code sort=-name} for the
 * other way round, {@code page=2}. Whatever the address says that does not exist becomes the standard.
 */
public class ListState implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String DESCENDING = "-";

    private final String standard;
    private final int pageSize;
    private String sort;
    private String page;

    /** @param standard the order without a choice: {@code name} or {@code -receivedAt} */
    public ListState(String standard, int pageSize) {
        this.standard = standard;
        this.pageSize = pageSize;
    }

    /** Sorted and cut. The orders are ascending, by the key that stands in the address. */
    public <R> ListPage<R> page(List<R> rows, Map<String, Comparator<R>> orders) {
        List<R> sorted = sorted(rows, orders);
        int pages = Math.max(1, (sorted.size() + pageSize - 1) / pageSize);
        int number = Math.min(Math.max(1, number()), pages);
        int first = (number - 1) * pageSize;
        int last = Math.min(sorted.size(), first + pageSize);
        return new ListPage<>(List.copyOf(sorted.subList(first, last)), sorted.size(), number, pages, first + 1);
    }

    /** All of them, for a file with what the page shows. */
    public <R> List<R> sorted(List<R> rows, Map<String, Comparator<R>> orders) {
        if (!orders.containsKey(key(order()))) {
            sort = null;
        }
        Comparator<R> order = orders.get(key(order()));
        return rows.stream()
                .sorted(order().startsWith(DESCENDING) ? order.reversed() : order)
                .toList();
    }

    /** What a press on the head of this column asks for. */
    public String toggled(String key) {
        return order().equals(key) ? DESCENDING + key : key;
    }

    /** For {@code aria-sort}. */
    public String direction(String key) {
        if (!key(order()).equals(key)) {
            return "none";
        }
        return order().startsWith(DESCENDING) ? "descending" : "ascending";
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    private String order() {
        return sort == null ? standard : sort;
    }

    private static String key(String order) {
        return order.startsWith(DESCENDING) ? order.substring(1) : order;
    }

    private int number() {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }
}
