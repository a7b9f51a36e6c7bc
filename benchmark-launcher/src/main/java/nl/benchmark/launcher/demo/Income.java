package nl.benchmark.launcher.demo;

/** Income of a person in a month: code of the kind, whole euros, and for work whether part of it is exempted. */
record Income(String kind, int euros, boolean exempted) {

    static final String WORK = "11";

    private static final double EXEMPTED_SHARE = 0.25;
    private static final int MOST_EXEMPTED = 270;

    /** What is settled with the benefit: a quarter of exempted work is left, within a maximum (art. 31.2.n Participatiewet). */
    int settled() {
        return exempted ? euros - (int) Math.min(MOST_EXEMPTED, euros * EXEMPTED_SHARE) : euros;
    }
}
