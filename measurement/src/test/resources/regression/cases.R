# Makes cases/regression.json and data/apistratz.csv: regressions, tests of terms, t-tests, two-way tables and rank
# tests beyond the golden cases, in their schema. Run here with R 4.2 and survey 4.1-1:
#   Rscript cases.R ../../../../../statistics/src/test/resources/golden
suppressMessages({library(survey); library(jsonlite)})
options(warn = -1)
golden <- commandArgs(TRUE)[1]
manifest <- fromJSON(file.path(golden, "manifest.json"), simplifyVector = FALSE)$data

read <- function(file) {
  data <- read.csv(file.path(golden, "data", file), check.names = FALSE, stringsAsFactors = FALSE)
  for (entry in manifest) if (entry$file == file) for (column in entry$columns) if (column$type == "category") {
    values <- data[[column$name]]
    data[[column$name]] <- if (is.null(column$levels)) factor(values) else factor(values, levels = unlist(column$levels))
  }
  data
}

taylor <- function(strata = NULL, ids = NULL, weights = NULL, fpc = NULL, nest = FALSE)
  list(type = "linearized", strata = strata, ids = ids, weights = weights, fpc = fpc,
       fpc_kind = if (is.null(fpc)) NULL else "population_size", nest = nest,
       lonely_psu = "fail", lonely_psu_in_domains = FALSE)
replicate <- function(method, base, mse = FALSE, ...) c(list(type = "replicate", method = method, base = base, mse = mse), list(...))

strat <- read("apistrat.csv"); srs <- read("apisrs.csv"); clus1 <- read("apiclus1.csv"); clus2 <- read("apiclus2.csv")
sipas <- read("sipas_a.csv"); nhanes <- read("nhanes.csv"); brr <- read("nhanes_brr.csv")
election <- read("election_pps.csv")
set.seed(5)
stratz <- strat[c("stype", "awards", "api00", "ell", "pw")]
stratz$pw <- ifelse(runif(nrow(stratz)) < .15, 0, stratz$pw)
write.csv(stratz, "data/apistratz.csv", row.names = FALSE, na = "")

sipasDesign <- svydesign(id = ~psu + id, strata = ~stratum, weights = ~w1, data = sipas)
sipasJson <- taylor(list("stratum"), list("psu", "id"), "w1")
clusDesign <- svydesign(id = ~dnum, weights = ~pw, data = clus1)
types <- data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))
known <- c("(Intercept)" = 6194, stypeH = 755, stypeM = 1018, api99 = 3914069)
clusFpc <- svydesign(id = ~dnum, weights = ~pw, data = clus1, fpc = ~fpc)
adjusted <- function(base, ...) c(base, list(adjust = list(list(...))))
nhanesBrr <- svydesign(id = ~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = brr)
designs <- list(
  strat = list("apistrat.csv", svydesign(id = ~1, strata = ~stype, weights = ~pw, data = strat, fpc = ~fpc),
               taylor(list("stype"), NULL, "pw", list("fpc"))),
  stratz = list("apistratz.csv", svydesign(id = ~1, strata = ~stype, weights = ~pw, data = stratz),
                taylor(list("stype"), NULL, "pw")),
  srs = list("apisrs.csv", svydesign(id = ~1, weights = ~pw, data = srs, fpc = ~fpc), taylor(NULL, NULL, "pw", list("fpc"))),
  clus1 = list("apiclus1.csv", clusFpc, taylor(NULL, list("dnum"), "pw", list("fpc"))),
  poststrat = list("apiclus1.csv", postStratify(clusFpc, ~stype, types),
                   adjusted(taylor(NULL, list("dnum"), "pw", list("fpc")), op = "poststratify", by = list("stype"),
                            population = list(E = 4421, H = 755, M = 1018))),
  greg = list("apiclus1.csv", calibrate(clusFpc, ~stype + api99, known),
              adjusted(taylor(NULL, list("dnum"), "pw", list("fpc")), op = "calibrate", terms = list("(Intercept)", "stype", "api99"),
                       population = as.list(known), calfun = "linear")),
  clus2 = list("apiclus2.csv", svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = clus2),
               taylor(NULL, list("dnum", "snum"), NULL, list("fpc1", "fpc2"))),
  sipas = list("sipas_a.csv", sipasDesign, sipasJson),
  sipas2 = list("sipas_a.csv", svydesign(id = ~psu + id, strata = ~stratum, weights = ~w1, fpc = ~fpc1 + fpc2, data = sipas),
                taylor(list("stratum"), list("psu", "id"), "w1", list("fpc1", "fpc2"))),
  nhanes = list("nhanes.csv", svydesign(id = ~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = nhanes),
                taylor(list("SDMVSTRA"), list("SDMVPSU"), "WTMEC2YR", nest = TRUE)),
  overton = list("election_pps.csv", svydesign(id = ~1, fpc = ~p, data = election, pps = "overton"),
                 list(type = "linearized", pps_wor = TRUE, fpc = list("p"), fpc_kind = "inclusion_probability", pps = "overton")),
  jk1 = list("apiclus1.csv", as.svrepdesign(clusDesign, type = "JK1"), replicate("JK1", taylor(NULL, list("dnum"), "pw"))),
  jkn = list("sipas_a.csv", as.svrepdesign(sipasDesign, type = "JKn"), replicate("JKn", sipasJson)),
  jknmse = list("sipas_a.csv", as.svrepdesign(sipasDesign, type = "JKn", mse = TRUE), replicate("JKn", sipasJson, TRUE)),
  raowu = list("sipas_a.csv", {set.seed(11); as.svrepdesign(sipasDesign, type = "subbootstrap", replicates = 100)},
               replicate("subbootstrap", sipasJson, replicates = 100, multipliers_file = "sipas_a_raowu_multipliers.csv",
                         scale = 1 / 99, rscales = list(1))),
  fay = list("nhanes_brr.csv", as.svrepdesign(nhanesBrr, type = "Fay", fay.rho = 0.3),
             replicate("Fay", taylor(list("SDMVSTRA"), list("SDMVPSU"), "WTMEC2YR", nest = TRUE), rho = 0.3,
                       multipliers_file = "nhanes_brr_multipliers.csv")))

cases <- list()
add <- function(group, design, request, expected, tolerance, warnings = NULL) {
  used <- designs[[design]]
  cases[[length(cases) + 1]] <<- list(
    id = sprintf("%s-%s-%d", group, design, length(cases) + 1), group = paste0("regression.", group), data = used[[1]],
    design = used[[3]], request = request, expected = expected, tolerance = list(rel = tolerance), warnings = warnings)
}
where <- function(var, op, value) list(var = var, op = op, value = value)
within_domain <- function(design, condition) {
  used <- designs[[design]][[2]]
  if (is.null(condition)) return(list(used, NULL))
  values <- used$variables[[condition$var]]
  holds <- switch(condition$op, "==" = values == condition$value, "!=" = values != condition$value,
                  ">" = as.numeric(values) > condition$value)
  list(subset(used, holds & !is.na(holds)), list(all = list(condition)))
}
family_of <- function(name, link) do.call(name, list(link = link))
formula_of <- function(response, terms) as.formula(paste(response, "~", paste(terms, collapse = "+")), parent.frame())
attempt <- function(expression, expected) {
  result <- try(expression, silent = TRUE)
  if (inherits(result, "try-error")) list(error = TRUE) else expected(result)
}
numbers <- function(x) as.numeric(x)

model <- function(design, response, terms, family = "gaussian", link = "identity", condition = NULL) {
  used <- within_domain(design, condition)
  fit <- function() eval(bquote(svyglm(.(formula_of(response, terms)), design = used[[1]], family = family_of(.(family), .(link)))))
  expected <- attempt(fit(), function(m) {
    table <- summary(m)$coefficients; ends <- confint(m)
    rows <- lapply(seq_len(nrow(table)), function(i) list(
      term = rownames(table)[i], estimate = table[i, 1], se = table[i, 2], t = table[i, 3], p_value = table[i, 4],
      ci_t = unname(ends[i, ])))
    found <- list(df_residual = m$df.residual, rows = rows, vcov = unname(vcov(m)))
    if (!inherits(used[[1]], "svyrep.design")) found$dispersion <- numbers(summary(m)$dispersion)
    found
  })
  add("glm", design, list(op = "glm", response = response, terms = as.list(terms), family = family, link = link,
                          domain = used[[2]]), expected, 1e-6)
}
logit <- function(design, response, terms, condition = NULL) model(design, response, terms, "quasibinomial", "logit", condition)

term <- function(design, response, terms, tested, family = "gaussian", link = "identity", method = "Wald", condition = NULL) {
  used <- within_domain(design, condition)
  m <- eval(bquote(svyglm(.(formula_of(response, terms)), design = used[[1]], family = family_of(.(family), .(link)))))
  test <- regTermTest(m, as.formula(paste("~", tested)), method = method)
  expected <- list(df = test$df, ddf = test$ddf, p_value = numbers(test$p))
  expected <- if (method == "Wald") c(expected, F = numbers(test$Ftest))
    else c(expected, list(chisq = numbers(test$chisq), lambda = Re(test$lambda)))
  request <- list(op = "term_test", term = tested, method = method,
                  model = list(op = "glm", response = response, terms = as.list(terms), family = family, link = link, domain = used[[2]]))
  add("termtest", design, request, expected, if (family == "gaussian" && method == "Wald") 1e-8 else 1e-6)
}

of_t <- function(used) function(r) list(
  df = degf(used), statistic = numbers(r$statistic), parameters = list(df = numbers(r$parameter)),
  p_value = numbers(r$p.value), estimate = I(numbers(r$estimate)), ci = numbers(r$conf.int))
groups <- function(design, response, group, condition = NULL) {
  used <- within_domain(design, condition)
  expected <- attempt(eval(bquote(svyttest(.(formula_of(response, group)), used[[1]]))), of_t(used[[1]]))
  add("ttest", design, list(op = "ttest", response = response, group = group, domain = used[[2]]), expected, 1e-8)
}
pairs_of <- function(design, expression, na.rm = FALSE, condition = NULL) {
  used <- within_domain(design, condition)
  formula <- as.formula(paste0("I(", expression, ") ~ 0"))
  expected <- attempt(eval(bquote(svyttest(.(formula), used[[1]], na.rm = .(na.rm)))), of_t(used[[1]]))
  add("pairs", design, list(op = "ttest_onesample", expr = expression, null = 0, na_rm = na.rm, domain = used[[2]]), expected, 1e-8)
}

table_of <- function(design, row, column, condition = NULL) for (statistic in c("F", "Chisq", "Wald", "adjWald", "lincom", "saddlepoint")) {
  used <- within_domain(design, condition)
  expected <- attempt(eval(bquote(svychisq(.(as.formula(paste("~", row, "+", column))), used[[1]], statistic = .(statistic)))),
    function(r) list(df = degf(used[[1]]), statistic = numbers(r$statistic), parameters = as.list(r$parameter), p_value = numbers(r$p.value)))
  add("chisq", design, list(op = "chisq", row = row, col = column, statistic = statistic, domain = used[[2]]), expected, 1e-6,
      if (statistic == "lincom") list("Package 'CompQuadForm' not found, using saddlepoint approximation"))
}
ranks <- function(design, response, group, condition = NULL) for (test in c("wilcoxon", "vanderWaerden", "median", "KruskalWallis")) {
  used <- within_domain(design, condition)
  expected <- attempt(eval(bquote(svyranktest(.(formula_of(response, group)), used[[1]], test = .(test)))), function(r) {
    found <- list(df = degf(used[[1]]), statistic = numbers(r$statistic), parameters = as.list(r$parameter), p_value = numbers(r$p.value))
    if (!is.null(r$estimate)) found$estimate <- I(numbers(r$estimate))
    found
  })
  add("rank", design, list(op = "ranktest", response = response, group = group, test = test, domain = used[[2]]), expected, 1e-8)
}

high <- where("stype", "==", "H"); urban <- where("urban", "==", "U"); north <- where("region", "==", "N")

# codings
for (terms in list(c("ell", "meals*stype"), "stype:meals", c("stype", "stype:meals", "awards"), c("meals", "meals:ell", "stype:awards"),
                   c("stype", "awards", "stype:awards:meals"), c("-1", "stype", "meals"), c("ell", "I(2*ell)", "meals"),
                   c("ell", "I(ell^2)", "log(enroll)"), c("avg.ed", "full"), c("meals:stype", "stype:awards")))
  model("strat", "api00", terms)
# families and links
for (link in c("logit", "probit", "cloglog", "cauchit")) model("strat", "awards", c("stype", "meals"), "quasibinomial", link)
for (link in c("log", "inverse")) model("strat", "enroll", c("stype", "meals"), "Gamma", link)
model("strat", "enroll", "stype", "inverse.gaussian", "log")
model("strat", "enroll", c("stype", "meals"), "quasipoisson", "log")
model("strat", "api.stu", c("stype", "meals"), "quasipoisson", "sqrt")
model("strat", "api00", c("meals", "stype"), "gaussian", "log")
model("strat", "sch.wide", c("ell", "meals", "stype"), "binomial", "logit")
# domains, missing answers, weights of zero
model("strat", "api00", c("ell", "meals"), condition = high)
model("strat", "api00", c("ell", "stype"), condition = where("stype", "!=", "E"))
logit("strat", "awards", c("ell", "meals"), where("api99", ">", 600))
logit("strat", "awards", c("avg.ed", "stype"))
model("stratz", "api00", c("ell", "stype")); logit("stratz", "awards", c("ell", "stype"))
# designs
logit("srs", "awards", c("stype", "api99"))
model("overton", "Bush", c("Kerry", "Nader")); model("overton", "Kerry", "Nader", "quasipoisson", "log")
for (d in c("clus1", "clus2", "jk1")) {
  model(d, "api00", c("stype", "api99")); logit(d, "awards", "meals")
  model(d, "api.stu", c("enroll", "meals"), "quasipoisson", "log")
}
logit("clus2", "awards", c("meals", "ell"), where("stype", "!=", "H")); model("clus2", "api.stu", "meals", "Gamma", "log")
for (d in c("sipas", "sipas2", "jkn", "jknmse", "raowu")) {
  model(d, "idx100", c("sector", "urban", "age")); logit(d, "sat1", c("F2", "F3", "region"))
  logit(d, "satidx", c("agegrp", "online"), urban); model(d, "days", c("sector", "age"), "poisson", "log", north)
  logit(d, "late", c("days", "sector"))
}
model("sipas", "idx100", "sector*urban")
logit("nhanes", "HI_CHOL", c("factor(race)", "agecat")); model("nhanes", "HI_CHOL", c("RIAGENDR", "agecat"), "quasibinomial", "probit")
logit("nhanes", "HI_CHOL", "factor(race)*RIAGENDR", where("agecat", "!=", "(0,19]")); logit("fay", "HI_CHOL", c("factor(race)", "RIAGENDR"))
# terms
for (method in c("Wald", "WorkingWald", "LRT")) {
  term("strat", "api00", c("stype", "meals", "awards"), "stype", method = method)
  term("sipas", "idx100", c("sector", "late", "days"), "sector", method = method)
  term("strat", "awards", c("stype", "meals"), "stype", "quasibinomial", "logit", method)
}
term("strat", "api00", c("stype*awards", "meals"), "stype:awards"); term("strat", "api00", c("stype", "meals", "ell"), "meals+ell")
term("jkn", "idx100", c("sector", "late"), "sector"); term("sipas", "sat1", c("sector", "agegrp"), "agegrp", "quasibinomial", "logit", condition = urban)
# two groups, pairs
groups("strat", "avg.ed", "awards"); groups("strat", "api00", "stype"); groups("strat", "api00", "comp.imp", high)
groups("clus2", "api99", "yr.rnd"); groups("sipas", "q1", "late"); groups("sipas", "q2", "online", urban); groups("sipas", "q1", "age")
groups("jkn", "q1", "late"); groups("jk1", "api00", "awards"); groups("stratz", "api00", "awards"); groups("nhanes", "HI_CHOL", "RIAGENDR")
pairs_of("clus2", "api00-api99"); pairs_of("sipas", "q1-q2", TRUE); pairs_of("sipas", "q1-q2"); pairs_of("sipas", "(q1+q2)/2-q3", TRUE, urban)
pairs_of("jkn", "F1-F2", TRUE); pairs_of("stratz", "api00-600")
# tables
table_of("strat", "sch.wide", "comp.imp"); table_of("clus2", "yr.rnd", "stype"); table_of("sipas", "sector", "urban"); table_of("sipas", "q1", "sex")
table_of("sipas2", "sector", "agegrp"); table_of("jkn", "sector", "urban"); table_of("jk1", "stype", "awards"); table_of("nhanes", "HI_CHOL", "race")
table_of("sipas", "sat1", "sector", urban); table_of("strat", "awards", "comp.imp", high); table_of("stratz", "stype", "awards")
table_of("raowu", "q2", "online")
# ranks
ranks("strat", "api00", "stype"); ranks("clus1", "enroll", "stype"); ranks("clus2", "api99", "awards"); ranks("sipas", "q1", "sex")
ranks("sipas", "age", "urban", north); ranks("jkn", "q1", "sex"); ranks("stratz", "api00", "awards"); ranks("nhanes", "RIAGENDR", "HI_CHOL")
ranks("strat", "avg.ed", "awards")

# calibrated weights, where R keeps the rows outside a domain
elementary <- where("stype", "==", "E")
for (d in c("poststrat", "greg")) {
  model(d, "api00", c("stype", "meals")); model(d, "avg.ed", "meals"); logit(d, "awards", "meals"); logit(d, "awards", "meals", elementary)
  groups(d, "api00", "awards"); groups(d, "avg.ed", "awards"); groups(d, "api00", "awards", elementary); pairs_of(d, "api00-api99")
  table_of(d, "stype", "awards"); table_of(d, "yr.rnd", "awards", elementary)
}
ranks("poststrat", "api00", "stype"); ranks("greg", "avg.ed", "awards"); term("greg", "api00", c("stype", "meals"), "stype")

write_json(list(schema = "sipas-golden/1", cases = cases), "cases/regression.json", digits = NA, auto_unbox = TRUE, null = "null", na = "null")
cat(length(cases), "cases\n")
