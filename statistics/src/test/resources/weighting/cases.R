# Makes cases.json: what R's survey answers where the golden cases are silent. Run in this folder:
#   Rscript cases.R ../golden/data
suppressMessages({library(survey); library(jsonlite)})
folder <- commandArgs(TRUE)[1]
load_data <- function(file) read.csv(file.path(folder, file), stringsAsFactors = TRUE)
clus1 <- load_data("apiclus1.csv"); strat <- load_data("apistrat.csv"); pop <- load_data("apipop.csv"); sipas <- load_data("sipas_a.csv")
strat$one <- 1
dclus1 <- svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = clus1)
dstrat <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat)
dsipas <- svydesign(id = ~psu, strata = ~stratum, weights = ~w1, data = sipas)
designs <- list(
  clus1 = list(strata = NULL, ids = list("dnum"), weights = "pw", fpc = list("fpc")),
  strat = list(strata = list("stype"), ids = NULL, weights = "pw", fpc = list("fpc")),
  sipas = list(strata = list("stratum"), ids = list("psu"), weights = "w1", fpc = NULL))
files <- list(clus1 = "apiclus1.csv", strat = "apistrat.csv", sipas = "sipas_a.csv")
study <- list(clus1 = "api00", strat = "api00", sipas = "idx")
domain <- list(clus1 = "comp.imp", strat = "comp.imp", sipas = "sex")
cases <- list()

population_of <- function(table) {
  frame <- as.data.frame(table)
  keys <- do.call(paste, c(lapply(frame[setdiff(names(frame), "Freq")], as.character), sep = "."))
  setNames(as.list(frame$Freq), keys)
}
total_of <- function(formula, data) colSums(model.matrix(formula, data))

add <- function(id, name, design, adjust, trim = NULL) {
  y <- as.formula(paste0("~", study[[name]])); by <- as.formula(paste0("~", domain[[name]]))
  m <- svymean(y, design); t <- svytotal(y, design)
  d <- suppressWarnings(svyby(y, by, design, svymean))
  w <- weights(design)
  cases[[length(cases) + 1]] <<- list(
    id = id, data = files[[name]], design = designs[[name]], adjust = adjust, trim = trim,
    study = study[[name]], domain = domain[[name]],
    weights = as.numeric(w), mean = as.numeric(coef(m)), mean_se = as.numeric(SE(m)), total_se = as.numeric(SE(t)),
    by = lapply(seq_len(nrow(d)), function(i) list(level = as.character(d[i, 1]), mean = d[i, 2], se = d[i, 3])))
}
poststratify <- function(by, table) list(op = "poststratify", by = as.list(by), population = population_of(table))
calibrate_block <- function(terms, totals, ...) list(op = "calibrate", terms = as.list(terms), population = as.list(totals), ...)
TIGHT <- 1e-13

## post-stratification by two variables; a cell the sample lacks, passed over
two <- xtabs(~stype + awards, pop)
add("ps-two", "strat", postStratify(dstrat, ~stype + awards, two), list(poststratify(c("stype", "awards"), two)))
three <- xtabs(~stype + sch.wide + comp.imp, pop)
add("ps-partial", "clus1", suppressWarnings(postStratify(dclus1, ~stype + sch.wide + comp.imp, three, partial = TRUE)),
    list(c(poststratify(c("stype", "sch.wide", "comp.imp"), three), partial = TRUE)))

## raking: a crossed margin, empty cells, R's loose default
m1 <- xtabs(~stype + sch.wide, pop); m2 <- xtabs(~awards, pop); m3 <- xtabs(~comp.imp, pop)
block <- function(by, table) list(by = as.list(by), population = population_of(table))
add("rake-crossed", "strat", rake(dstrat, list(~stype + sch.wide, ~awards, ~comp.imp), list(m1, m2, m3), control = list(maxit = 500, epsilon = 1e-12)),
    list(list(op = "rake", margins = list(block(c("stype", "sch.wide"), m1), block("awards", m2), block("comp.imp", m3)), epsilon = 1e-12, maxit = 500)))
s1 <- xtabs(~stype, pop); s2 <- xtabs(~sch.wide, pop)
add("rake-loose", "clus1", rake(dclus1, list(~stype, ~sch.wide, ~awards), list(s1, s2, m2)),
    list(list(op = "rake", margins = list(block("stype", s1), block("sch.wide", s2), block("awards", m2)), epsilon = 1, maxit = 10)))
add("rake-stopped", "clus1", suppressWarnings(rake(dclus1, list(~stype, ~sch.wide, ~awards), list(s1, s2, m2), control = list(maxit = 2, epsilon = 1e-9))),
    list(list(op = "rake", margins = list(block("stype", s1), block("sch.wide", s2), block("awards", m2)), epsilon = 1e-9, maxit = 2)))
pr <- xtabs(~province, sipas) * 2 + 7; pr <- pr * (44839 / sum(pr)); se <- xtabs(~sector, sipas); se <- se * (44839 / sum(se)); ag <- xtabs(~agegrp, sipas); ag <- ag * (44839 / sum(ag))
add("rake-empty-cells", "sipas", rake(dsipas, list(~province, ~sector, ~agegrp), list(pr, se, ag), control = list(maxit = 2000, epsilon = 1e-12)),
    list(list(op = "rake", margins = list(block("province", pr), block("sector", se), block("agegrp", ag)), epsilon = 1e-12, maxit = 2000)))

## calibration: each distance, each option
f <- ~stype + api99 + ell; p <- total_of(f, pop); terms <- c("(Intercept)", "stype", "api99", "ell")
add("linear-four", "strat", calibrate(dstrat, f, p), list(calibrate_block(terms, p, calfun = "linear")))
add("raking-four", "clus1", calibrate(dclus1, f, p, calfun = "raking", epsilon = TIGHT, maxit = 100), list(calibrate_block(terms, p, calfun = "raking")))
add("logit-narrow", "strat", calibrate(dstrat, f, p, calfun = "logit", bounds = c(.9, 1.1), epsilon = TIGHT, maxit = 100),
    list(calibrate_block(terms, p, calfun = "logit", bounds = c(.9, 1.1))))
add("linear-bounded", "strat", calibrate(dstrat, f, p, bounds = c(.95, 1.04), epsilon = TIGHT, maxit = 100),
    list(calibrate_block(terms, p, calfun = "linear", bounds = c(.95, 1.04))))
add("raking-bounded", "clus1", calibrate(dclus1, ~stype + api99, p[1:4], calfun = "raking", bounds = c(.5, 1.7), epsilon = TIGHT, maxit = 100),
    list(calibrate_block(terms[1:3], p[1:4], calfun = "raking", bounds = c(.5, 1.7))))
fi <- ~stype * sch.wide; pi <- total_of(fi, pop)
add("linear-interaction", "strat", calibrate(dstrat, fi, pi), list(calibrate_block(c("(Intercept)", "stype", "sch.wide", "stype:sch.wide"), pi, calfun = "linear")))
fx <- ~stype + stype:api99; px <- total_of(fx, pop)
add("raking-slopes", "strat", calibrate(dstrat, fx, px, calfun = "raking", epsilon = TIGHT), list(calibrate_block(c("(Intercept)", "stype", "stype:api99"), px, calfun = "raking")))
f0 <- ~stype + api99 - 1; p0 <- total_of(f0, pop)
add("linear-no-intercept", "clus1", calibrate(dclus1, f0, p0), list(calibrate_block(c("stype", "api99"), p0, intercept = FALSE, calfun = "linear")))
add("linear-variance", "clus1", calibrate(dclus1, ~stype + api99, p[1:4], variance = clus1$enroll),
    list(calibrate_block(terms[1:3], p[1:4], calfun = "linear", variance = "enroll")))
add("logit-variance", "clus1", calibrate(dclus1, ~stype + api99, p[1:4], variance = clus1$api99 / 1, calfun = "logit", bounds = c(.3, 3), epsilon = TIGHT, maxit = 200),
    list(calibrate_block(terms[1:3], p[1:4], calfun = "logit", bounds = c(.3, 3), variance = "api99")))
p1 <- c(6194, sum(pop$api99)); names(p1) <- c("(Intercept)", "api99")
add("raking-clusters", "clus1", calibrate(dclus1, ~api99, p1, calfun = "raking", aggregate.stage = 1, epsilon = TIGHT), list(calibrate_block(c("(Intercept)", "api99"), p1, calfun = "raking", aggregate_stage = 1)))
add("linear-clusters-variance", "clus1", calibrate(dclus1, ~api99, p1, aggregate.stage = 1, variance = clus1$api99), list(calibrate_block(c("(Intercept)", "api99"), p1, calfun = "linear", aggregate_stage = 1, variance = "api99")))
ps <- c(44839, 44839 * 40, 22000); names(ps) <- c("(Intercept)", "age", "sexM")
add("logit-sipas", "sipas", calibrate(dsipas, ~age + sex, ps, calfun = "logit", bounds = c(.5, 2.5), epsilon = TIGHT), list(calibrate_block(c("(Intercept)", "age", "sex"), ps, calfun = "logit", bounds = c(.5, 2.5))))

## weights 20 times too small and more: R scales them first
dsmall <- svydesign(id = ~1, strata = ~stype, weights = ~one, fpc = ~fpc, data = strat)
designs$small <- list(strata = list("stype"), ids = NULL, weights = NULL, fpc = list("fpc")); files$small <- "apistrat.csv"; study$small <- "api00"; domain$small <- "comp.imp"
p20 <- total_of(~awards + api99, pop)
add("raking-scaled", "small", calibrate(dsmall, ~awards + api99, p20, calfun = "raking", epsilon = TIGHT, maxit = 200), list(calibrate_block(c("(Intercept)", "awards", "api99"), p20, calfun = "raking")))
add("logit-scaled", "small", suppressWarnings(calibrate(dsmall, ~awards + api99, p20, calfun = "logit", bounds = c(.5, 2), epsilon = TIGHT, maxit = 200)),
    list(calibrate_block(c("(Intercept)", "awards", "api99"), p20, calfun = "logit", bounds = c(.5, 2))))

## one after the other
first <- postStratify(dclus1, ~stype, s1)
add("ps-then-linear", "clus1", calibrate(first, ~api99, p1), list(poststratify("stype", s1), calibrate_block(c("(Intercept)", "api99"), p1, calfun = "linear")))
raked <- rake(dstrat, list(~awards, ~comp.imp), list(m2, m3), control = list(maxit = 500, epsilon = 1e-12))
add("rake-then-ps", "strat", postStratify(raked, ~stype, s1),
    list(list(op = "rake", margins = list(block("awards", m2), block("comp.imp", m3)), epsilon = 1e-12, maxit = 500), poststratify("stype", s1)))
linear <- calibrate(dclus1, ~stype + api99, p[1:4])
add("linear-then-raking", "clus1", calibrate(linear, ~ell, c(`(Intercept)` = 6194, ell = sum(pop$ell)), calfun = "raking", epsilon = TIGHT),
    list(calibrate_block(terms[1:3], p[1:4], calfun = "linear"), calibrate_block(c("(Intercept)", "ell"), c(`(Intercept)` = 6194, ell = sum(pop$ell)), calfun = "raking")))

## trimming, once and until all are inside
add("trim-once", "clus1", trimWeights(linear, lower = 25, upper = 45), list(calibrate_block(terms[1:3], p[1:4], calfun = "linear")), list(lower = 25, upper = 45, strict = FALSE))
add("trim-upper", "sipas", trimWeights(dsipas, upper = 200, strict = TRUE), list(), list(upper = 200, strict = TRUE))

write(toJSON(list(software = paste("R", getRversion(), "survey", packageVersion("survey")), cases = cases), auto_unbox = TRUE, digits = NA, null = "null", pretty = FALSE), "cases.json")
