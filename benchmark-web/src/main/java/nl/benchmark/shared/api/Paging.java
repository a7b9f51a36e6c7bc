package nl.benchmark.shared.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which part of a list is asked, and that part as an answer: {@code {items, total, page, pageSize}} with a Link header. */
public class Paging {

    private static final int LARGEST_PAGE = 1000;

    @QueryParam("page")
    @DefaultValue("1")
    private int page;

    @QueryParam("pageSize")
    @DefaultValue("100")
    private int pageSize;

    @Context
    private UriInfo uri;

    public <T> Response answer(List<T> all, Function<T, JsonObject> item) {
        if (page < 1 || pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new BadQuery(
                    "Query parameter 'page' starts at 1 and 'pageSize' lies between 1 and " + LARGEST_PAGE + ".");
        }
        int from = (int) Math.min((page - 1L) * pageSize, all.size());
        int to = Math.min(from + pageSize, all.size());
        JsonArrayBuilder items = JSON.createArrayBuilder();
        all.subList(from, to).forEach(row -> items.add(item.apply(row)));
        JsonObject body = JSON.createObjectBuilder()
                .add("items", items)
                .add("total", all.size())
                .add("page", page)
                .add("pageSize", pageSize)
                .build();
        Response.ResponseBuilder answer = Response.ok(body.toString(), MediaType.APPLICATION_JSON_TYPE);
        String links = links(all.size());
        return links.isEmpty() ? answer.build() : answer.header("Link", links).build();
    }

    private String links(int total) {
        int last = Math.max(1, (total + pageSize - 1) / pageSize);
        List<String> links = new ArrayList<>();
        if (page > 1) {
            links.add(link(Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(page + 1, "next"));
        }
        links.add(link(1, "first"));
        links.add(link(last, "last"));
        return String.join(", ", links);
    }

    private String link(int target, String relation) {
        return "<"
                + uri.getRequestUriBuilder().replaceQueryParam("page", target).build() + ">; rel=\"" + relation + "\"";
    }
}
