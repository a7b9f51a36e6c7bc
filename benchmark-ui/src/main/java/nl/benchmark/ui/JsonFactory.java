package nl.benchmark.ui;

import jakarta.json.spi.JsonProvider;

/** Makes JSON. {@code jakarta.json.Json} looks its provider up on the class path at every call; here it is found once. */
public final class JsonFactory {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonFactory() {}
}
