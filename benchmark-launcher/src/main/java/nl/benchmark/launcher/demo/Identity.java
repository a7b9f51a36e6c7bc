package nl.benchmark.launcher.demo;

import java.time.LocalDate;

/** Who a simulated person is, also after leaving and coming back. Sex: 1 man, 2 woman. */
record Identity(String pseudonym, LocalDate born, String sex) {}
