# The figures of README.md by R's survey: mean, standard error and interval of the score 0–100, students as clusters.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(TRUE)
ratings <- read.csv(if (length(arguments)) arguments[1] else "ratings.csv")
ratings$score <- 25 * (ratings$y - 1)
design <- svydesign(ids = ~student, weights = ~1, data = ratings)
show <- function(name, by) {
  estimates <- svyby(~score, by, design, svymean)
  print(data.frame(value = estimates[[1]], mean = sprintf("%.10f", coef(estimates)), SE = sprintf("%.10f", SE(estimates))), row.names = FALSE)
}
overall <- svymean(~score, design)
cat(sprintf("%d ratings, %d students\nall: %.10f, SE %.10f, degrees of freedom %d\n", nrow(ratings), length(unique(ratings$student)), coef(overall), SE(overall), degf(design)))
cat("department\n"); show("dept", ~dept)
cat("service\n"); show("service", ~service)
difference <- svycontrast(svyby(~score, ~service, design, svymean, covmat = TRUE), c(-1, 1))
cat(sprintf("service 1 less 0: %.10f, SE %.10f\n", coef(difference), SE(difference)))
