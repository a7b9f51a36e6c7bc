/** Explanations of warnings, and what stands beside an unusual number (DEL-4). */
package nl.benchmark.conversation.service;
