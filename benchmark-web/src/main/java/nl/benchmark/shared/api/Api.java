package nl.benchmark.shared.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API, version 1. The version of the path changes only when clients would break. */
@ApplicationPath(Api.PATH)
public class Api extends Application {

    public static final String PATH = "/api/v1";
    public static final String VERSION = "1.0.0";
}
