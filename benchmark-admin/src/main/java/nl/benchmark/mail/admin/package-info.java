/** Mail that could not be sent. */
package nl.benchmark.mail.admin;
