/**
 * What both portals share: template, tags, texts in two languages, notation of figures, and what every answer to a
 * browser must carry. Of the features it knows what a figure is (unit, status, period) and who the caller is.
 *
 * <p>Tags (namespace {@code urn:benchmark:ui}) are files under {@code META-INF/resources/WEB-INF/benchmark/tags}, where
 * no browser can ask for them.
 */
package nl.benchmark.ui;
