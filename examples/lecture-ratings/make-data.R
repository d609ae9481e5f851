# Writes ratings.csv: the data InstEval of the package lme4, with readable names of columns.
suppressPackageStartupMessages(library(lme4))
arguments <- commandArgs(TRUE)
data(InstEval)
ratings <- data.frame(student = InstEval$s, lecturer = InstEval$d, dept = InstEval$dept, service = InstEval$service, y = InstEval$y)
write.csv(ratings, if (length(arguments)) arguments[1] else "ratings.csv", row.names = FALSE, quote = FALSE)
