# Makes cases/*.json, data/*.csv and manifest.json beside it: cases beyond the golden ones, in their schema. Run here:
#   Rscript cases.R ../../../../../statistics/src/test/resources/golden
# with R 4.2, survey 4.1-1, sampling 2.9, psych 2.2.9, lpSolve, jsonlite. syn_b, few_b and tiny_b are made here, CC0;
# hospital_b is of survey (GPL-2 or GPL-3), mu284str_b a sample of MU284 of sampling (GPL-2 or later): facts, for
# tests only. The cases are results, not code.
suppressMessages({library(survey); library(jsonlite)})
options(warn=-1)
golden <- commandArgs(TRUE)[1]
set <- "."
manifest <- list()
fmt <- function(x) if (is.numeric(x)) ifelse(is.na(x), "", sprintf("%.17g", x)) else ifelse(is.na(x),"",as.character(x))
put_data <- function(df, file){
  out <- as.data.frame(lapply(df, fmt), check.names=FALSE); names(out) <- names(df)
  write.csv(out, file.path(set,"data",file), row.names=FALSE, na="", quote=sapply(df,function(x) !is.numeric(x)) |> which())
  cols <- lapply(names(df), function(n){ x <- df[[n]]
    if (is.numeric(x)) list(name=n,type="number") else if (is.factor(x)) list(name=n,type="category",levels=I(levels(x))) else list(name=n,type="category")})
  manifest[[length(manifest)+1]] <<- list(file=file, rows=nrow(df), columns=cols)
  back <- read.csv(file.path(set,"data",file), check.names=FALSE, stringsAsFactors=FALSE, na.strings=c("","NA"))
  for (n in names(df)) if (is.factor(df[[n]])) back[[n]] <- factor(as.character(back[[n]]), levels=levels(df[[n]]))
  back
}
read_golden <- function(file){
  g <- golden; m <- fromJSON(file.path(g,"manifest.json"), simplifyVector=FALSE)$data
  d <- read.csv(file.path(g,"data",file), check.names=FALSE, stringsAsFactors=FALSE, na.strings=c("","NA"))
  for (e in m) if (e$file==file) for (cc in e$columns) if (cc$type=="category") d[[cc$name]] <- if (is.null(cc$levels)) factor(d[[cc$name]]) else factor(d[[cc$name]], levels=unlist(cc$levels))
  d
}
ff <- function(v) if (is.null(v)) NULL else as.formula(paste("~",paste(sprintf("`%s`",v),collapse="+")))
lst <- function(v) if (is.null(v)) NULL else as.list(v)
mk <- function(file, data, strata=NULL, ids=NULL, weights=NULL, fpc=NULL, fpc_kind="population_size", nest=FALSE){
  args <- list(id = if (is.null(ids)) ~1 else ff(ids), data=data, nest=nest)
  if (!is.null(strata)) args$strata <- ff(strata)
  if (!is.null(weights)) args$weights <- ff(weights)
  if (!is.null(fpc)) args$fpc <- ff(fpc)
  list(file=file, r=do.call(svydesign,args), json=list(type="linearized", strata=lst(strata), ids=lst(ids), weights=weights, fpc=lst(fpc),
     fpc_kind=if (is.null(fpc)) NULL else fpc_kind, nest=nest, lonely_psu="fail", lonely_psu_in_domains=FALSE))
}
adj <- function(d, r, step){ d$r <- r; d$json$adjust <- c(d$json$adjust, list(step)); d }
rp <- function(d, type, rho=0, mse=FALSE, ...){
  r <- if (type=="Fay") as.svrepdesign(d$r,type="Fay",fay.rho=rho,mse=mse) else as.svrepdesign(d$r,type=type,mse=mse)
  j <- list(type="replicate", method=type, base=d$json, mse=mse)
  if (type=="Fay") j$rho <- rho
  list(file=d$file, r=r, json=j)
}
cases <- list()
num <- function(x) unname(as.numeric(x))
add <- function(id, group, d, request, expected, rel, warnings=NULL, data=NULL, call=NULL, alt=NULL){
  case <- list(id=sprintf("%s-%03d",id,length(cases)+1), group=group, data=if (is.null(d)) data else d$file, design=if (is.null(d)) NULL else d$json,
    request=request, expected=expected, tolerance=list(rel=rel), r_call=call, software="survey 4.1.1", warnings=warnings)
  case <- case[c("id","group","data","design","request","expected","tolerance","r_call","software", if(!is.null(warnings)) "warnings")]
  if (is.null(d)) case["design"] <- list(NULL)
  if (!is.null(alt)) case$expected_alt <- alt
  cases[[length(cases)+1]] <<- case
}
attempt <- function(expr, f){ r <- try(expr, silent=TRUE); if (inherits(r,"try-error")) list(error=TRUE, message=substr(as.character(r),1,200)) else f(r) }
# every `one_in`th case is written, to keep the file small
finish <- function(name, one_in=1){
  cases <<- Filter(function(c) !left_out(c), cases)
  cases <<- cases[seq(1, length(cases), by=one_in)]
  cases <<- Filter(function(c) !(grepl("^ci-few.*-logit", c$id) && anyNA(c$expected$rows[[1]]$ci)), cases)
  write_json(list(schema="sipas-golden/1", cases=cases), file.path(set,"cases",paste0(name,".json")), digits=NA, auto_unbox=TRUE, null="null", na="null")
  mf <- file.path(set,"manifest.json")
  old <- if (file.exists(mf)) fromJSON(mf, simplifyVector=FALSE)$data else list()
  files <- sapply(manifest, `[[`, "file")
  old <- Filter(function(e) !(e$file %in% files), old)
  write_json(list(schema="sipas-golden/1", data=c(old,manifest)), mf, auto_unbox=TRUE, null="null")
  cat(name, length(cases), "cases\n"); err <- sapply(cases,function(c) isTRUE(c$expected$error)); cat("errors:", sum(err),"\n")
  for (c in cases[err]) cat("  ", c$id, c$expected$message, "\n")
  cases <<- list()
}
where <- function(var,op,value) list(var=var,op=op,value=value)
dom <- function(d, conds){
  if (is.null(conds)) return(list(r=d$r, json=NULL))
  v <- d$r$variables; ok <- rep(TRUE,nrow(v))
  for (cc in conds) { x <- v[[cc$var]]; ok <- ok & switch(cc$op, "=="=x==cc$value, "!="=x!=cc$value, ">"=x>cc$value, ">="=x>=cc$value, "<"=x<cc$value, "<="=x<=cc$value, "in"= x %in% unlist(cc$value)) }
  ok <- ok & !is.na(ok)
  list(r=subset(d$r, ok), json=list(all=conds))
}
drop_errors <- function() { err <- sapply(cases,function(c) isTRUE(c$expected$error)); for (c in cases[err]) cat("  dropped", c$id, gsub("\n"," ",c$expected$message), "\n"); cases <<- cases[!err] }

# Where R has no answer, or one that its later versions mended: intervals by beta of a share between 0 and 1 without
# variance; likelihood with replicate weights or of three rows; t with one degree of freedom made from a normal level
# that rounds to 1; Tille's joint probabilities of units that are certain; a test of a logical mean (mended in 4.2);
# two-way tables in which a level is empty; errors of exact fits.
left_out <- function(c) { id <- sub("-[0-9]+$","",c$id); rp <- identical(c$design$type,"replicate"); e <- c$expected; r <- e$rows[[1]]
  (id %in% c("ci-few-beta","ci-fewnw-beta","ci-jknf-beta") && isTRUE(r$se < 1e-12) && isTRUE(r$estimate > 0 && r$estimate < 1)) || (rp && grepl("likelihood",id)) || id=="ci-tiny-likelihood" ||
  (grepl("^(glm|ttest)-(few|fewnw|tiny)",id)) || (grepl("^joint-tille",id) && any(c$request$pik==1)) || (grepl("^joint-tille-p(1|7|8|13)$",id)) || (id=="alloc" && any(c$request$S==0)) ||
  (grepl("^t1-syn",id) && grepl(">",c$request$expr)) || (grepl("^chisq",id) && !is.null(e$statistic) && is.nan(e$statistic)) }
# data & designs shared by generators
library(survey)
e <- new.env(); data(list="hospital", package="survey", envir=e)
data(list=c("MU284","swissmunicipalities","belgianmunicipalities"), package="sampling", envir=e)
strat <- read_golden("apistrat.csv"); srs <- read_golden("apisrs.csv"); clus1 <- read_golden("apiclus1.csv"); clus2 <- read_golden("apiclus2.csv")
sipas <- read_golden("sipas_a.csv"); nhanes <- read_golden("nhanes.csv"); brr <- read_golden("nhanes_brr.csv"); scd <- read_golden("scd.csv"); fpcd <- read_golden("fpc.csv"); lonely <- read_golden("lonely.csv"); mu <- read_golden("mu284.csv")
hosp <- e$hospital; attributes(hosp)[c("datalabel","time.stamp","formats","val.labels","var.labels","version","types")] <- NULL
hosp <- put_data(as.data.frame(lapply(hosp,as.numeric)),"hospital_b.csv")
MU <- e$MU284; MU <- MU[order(MU$REG,MU$LABEL),]; N <- table(MU$REG); set.seed(9)
MU <- do.call(rbind, lapply(split(MU,MU$REG), function(x) { s <- x[sample(nrow(x),6),]; s$N <- nrow(x); s$w <- nrow(x)/6; s})); MU$big <- as.integer(MU$P85>20); MU$S82c <- factor(MU$S82>45,labels=c("lo","hi"))
MU <- put_data(MU,"mu284str_b.csv")
# synthetic: many strata, few PSU, odd weights, ties, NA, zero weights
set.seed(21)
H <- 250; syn <- do.call(rbind, lapply(1:H, function(h) { np <- sample(2:3,1); do.call(rbind,lapply(1:np,function(p){ m <- sample(1:4,1); data.frame(st=sprintf("S%03d",h),psu=p,w=round(exp(rnorm(m,2,.8)),4),NH=np+sample(0:9,1),y=round(rnorm(m,50+h/20,9),1),likert=sample(1:5,m,TRUE,c(.03,.07,.2,.4,.3)))}))}))
for (s in unique(syn$st)) syn$NH[syn$st==s] <- syn$NH[syn$st==s][1]
n <- nrow(syn); syn$g <- factor(sample(c("đỏ","xanh","tím"),n,TRUE,c(.6,.3,.1))); syn$g2 <- factor(sample(c("a","b","c","d"),n,TRUE,c(.5,.3,.15,.05)),levels=c("d","c","b","a"))
syn$rare <- as.integer(runif(n)<.006); syn$all1 <- 1; syn$yna <- ifelse(runif(n)<.1,NA,syn$y); syn$lna <- ifelse(runif(n)<.15,NA,syn$likert); syn$wz <- ifelse(runif(n)<.08,0,syn$w)
syn$x <- round(rnorm(n)+as.integer(syn$g)*.3,3); syn$cnt <- rpois(n,exp(.3+.2*syn$x)); syn$bin <- as.integer(runif(n)<plogis(-.5+.8*syn$x)); syn$bna <- ifelse(runif(n)<.1,NA,syn$bin)
syn$sep <- as.integer(syn$x + rnorm(n,0,.08) > .9); syn$row <- seq_len(n)
syn <- put_data(syn,"syn_b.csv")
# tiny: n=3 and few df; equal weights with ties
tiny <- put_data(data.frame(id=1:3,w=c(2,3,5),y=c(1,4,9),b=c(0,1,1),g=factor(c("u","v","v")),N=10),"tiny_b.csv")
few <- put_data(data.frame(st=rep(1:2,each=10),psu=rep(1:4,each=5),w=4,y=c(1,2,2,3,3,3,4,5,5,5,1,1,2,3,4,4,4,4,5,5),v=c(10.5,3,8,1,7,9,2,6,4,5,15,11,18,14,12,20,13,19,17,16),b=rep(c(0,1,1,0,1),4),g=factor(rep(c("p","q"),10)),M=rep(c(8,6),each=10)),"few_b.csv")
DS <- list(
 strat=mk("apistrat.csv",strat,"stype",NULL,"pw","fpc"), srs=mk("apisrs.csv",srs,NULL,NULL,"pw","fpc"), clus1=mk("apiclus1.csv",clus1,NULL,"dnum","pw","fpc"),
 clus2=mk("apiclus2.csv",clus2,NULL,c("dnum","snum"),NULL,c("fpc1","fpc2")),
 sipas=mk("sipas_a.csv",sipas,"stratum",c("psu","id"),"w1"), sipas2=mk("sipas_a.csv",sipas,"stratum",c("psu","id"),"w1",c("fpc1","fpc2")),
 hosp=mk("hospital_b.csv",hosp,"oblevel",NULL,"weighta","tothosp"),
 mu=mk("mu284str_b.csv",MU,"REG",NULL,"w","N"),
 syn=mk("syn_b.csv",syn,"st","psu","w",nest=TRUE), synf=mk("syn_b.csv",syn,"st","psu","w","NH",nest=TRUE), synz=mk("syn_b.csv",syn,"st","psu","wz",nest=TRUE),
 tiny=mk("tiny_b.csv",tiny,NULL,NULL,"w"), few=mk("few_b.csv",few,"st","psu","w","M"), fewnw=mk("few_b.csv",few,"st","psu",NULL,"M"))
DS$jk1 <- rp(mk("apiclus1.csv",clus1,NULL,"dnum","pw"),"JK1"); DS$jkn <- rp(DS$sipas,"JKn"); DS$jknm <- rp(DS$sipas,"JKn",mse=TRUE); DS$jknf <- rp(mk("few_b.csv",few,"st","psu","w"),"JKn")
DS$jknsyn <- rp(mk("apistrat.csv",strat,"stype",NULL,"pw"),"JKn")
nb <- mk("nhanes_brr.csv",brr,"SDMVSTRA","SDMVPSU","WTMEC2YR",nest=TRUE)
DS$brr <- rp(nb,"BRR"); DS$brr$json$multipliers_file <- "nhanes_brr_multipliers.csv"; DS$brr$json$scale <- 1/8; DS$brr$json$rscales <- list(1)
types <- data.frame(stype=c("E","H","M"),Freq=c(4421,755,1018))
DS$post <- adj(DS$clus1, postStratify(DS$clus1$r,~stype,types), list(op="poststratify",by=list("stype"),population=list(E=4421,H=755,M=1018)))
known <- c("(Intercept)"=6194,stypeH=755,stypeM=1018,api99=3914069)
DS$greg <- adj(DS$clus1, calibrate(DS$clus1$r,~stype+api99,known), list(op="calibrate",terms=list("(Intercept)","stype","api99"),population=as.list(known),calfun="linear"))
# survey 4.5: the smallest value below the first sum; 4.1-1 gave the second
qs45 <- function(x,w,p){ n <- length(x); ii <- order(x); x <- x[ii]; cumw <- cumsum(w[ii]); ok <- cumw <= p*sum(w); if (!any(ok)) return(list(qlow=x[1],qup=x[1],ilow=1,iup=1,wlow=1,wup=1)); pos <- max(which(ok)); pn <- if (pos==n) pos else pos+1; list(qlow=x[pos],qup=x[pn],ilow=pos,iup=pn,wlow=p-cumw[pos]/sum(w),wup=cumw[pn]/sum(w)-p) }
environment(qs45) <- asNamespace("survey"); assignInNamespace("qs", qs45, "survey")
# ---- ciprop
wil <- function(m,d,level,df) { p <- coef(m)[[1]]; v <- vcov(m)[1,1]; z <- if (is.infinite(df)) qnorm(1-(1-level)/2) else qt(1-(1-level)/2,df); ne <- p*(1-p)/v; c(p+z^2/(2*ne)-z/(2*ne)*sqrt(4*ne*p*(1-p)+z^2), p+z^2/(2*ne)+z/(2*ne)*sqrt(4*ne*p*(1-p)+z^2))/(1+z^2/ne) }
ci <- function(dn, var, op, value, methods=c("mean","logit","likelihood","asin","beta","xlogit","wilson"), level=.95, df="design", na_rm=FALSE, conds=NULL){ if (is.null(DS[[dn]])) return(invisible());
  d <- DS[[dn]]; s <- dom(d, conds)
  val <- if (is.character(value)) sprintf("'%s'",value) else format(value,digits=15)
  ev <- sprintf("%s%s%s", if (grepl("[^A-Za-z0-9_.]",var)) sprintf("`%s`",var) else var, op, val)
  for (m in methods) {
    D <- s$r; dfv <- if (df=="Inf") Inf else if (is.numeric(df)) df else degf(D)
    exp <- attempt({
      if (m=="wilson") { mm <- eval(parse(text=sprintf("svymean(~as.numeric(%s), D, na.rm=%s)",ev,na_rm))); list(est=coef(mm)[[1]], se=sqrt(vcov(mm)[1,1]), ci=wil(mm,D,level,dfv)) }
      else { r <- eval(parse(text=sprintf("svyciprop(~I(%s), D, method='%s', level=level, df=dfv%s)",ev,m, if (na_rm) ", na.rm=TRUE" else ""))); list(est=unname(coef(r)), se=unname(SE(r)), ci=unname(confint(r))) }
    }, function(r) list(df=degf(D), rows=list(list(estimate=num(r$est), se=num(r$se), ci=num(r$ci)))))
    rq <- list(op="proportion_ci", event=list(var=var,op=op,value=value), method=m, level=level, df=df, domain=s$json, na_rm=na_rm, deff="none")
    if (is.null(s$json)) rq$domain <- NULL
    add(paste0("ci-",dn,"-",m), "ciprop.ci", d, rq, exp, switch(m,likelihood=1e-5,wilson=1e-8,1e-7))
  }
}
M <- c("mean","asin","beta","xlogit","wilson")
for (dn in c("srs","clus2","sipas2","hosp","mu","syn","synf")) {
  a <- switch(dn, srs=list("awards","==","Yes"), clus2=list("comp.imp","==","No"), sipas2=list("q3",">=",4), hosp=list("births",">",1000), mu=list("big","==",1), syn=list("g","==","tím"), synf=list("likert","<=",2))
  ci(dn,a[[1]],a[[2]],a[[3]], na_rm=dn=="sipas2")
}
for (lv in c(.8,.9,.99,.999)) { ci("clus1","stype","==","M",level=lv); ci("fewnw","b","==",1,level=lv, methods=c(M,"logit")); ci("syn","rare","==",1,level=lv) }
ci("few","b","==",0); ci("few","v",">",19); ci("tiny","b","==",1); ci("tiny","g","!=","u"); ci("few","b","==",1,df="Inf"); ci("few","b","==",1,df=5)
ci("eus","poor","==",1); ci("eus","rb090","==","female"); ci("eus","pb220a","==","EU",na_rm=TRUE,methods=c(M)); ci("eus","pb220a","==","EU",methods=c("logit","likelihood"),na_rm=TRUE)
ci("yrbs","qn8","==",1,na_rm=TRUE); ci("nhanes","HI_CHOL","==",1,na_rm=TRUE,methods=c("logit","beta","likelihood"))
ci("nhanes","HI_CHOL","==",1,na_rm=TRUE,methods=c(M,"logit"),conds=list(where("RIAGENDR","==",1)))
ci("nhanes","HI_CHOL","==",1,na_rm=TRUE,methods=c(M,"logit"),conds=list(where("agecat","==","(0,19]"),where("race","==",3)))
ci("syn","bna","==",1,na_rm=TRUE); ci("syn","bna","==",1,na_rm=FALSE)
ci("synz","bin","==",1); ci("synz","g","==","đỏ",conds=list(where("x",">",1)))
ci("strat","awards","==","Yes",conds=list(where("stype","==","H"))); ci("strat","api00",">",700,conds=list(where("stype","!=","E")),level=.9)
ci("clus1","api00",">=",750,conds=list(where("stype","==","H"))); ci("sipas","q1","==",1,na_rm=TRUE,conds=list(where("sector","==","BUSINESS")))
ci("sipas","q1","==",5,na_rm=TRUE,conds=list(where("region","==","N"),where("urban","==","U")))
ci("strat","api00","<",2000,methods=c("mean","beta","asin","xlogit","wilson","logit","likelihood")); ci("strat","api00",">",2000,methods=c("asin","xlogit","wilson","logit","likelihood"))
ci("few","all","==",1,methods=character(0)); ci("syn","all1","==",1)
ci("sipas","q1",">",5,na_rm=TRUE)
for (dn in c("jk1","jkn","jknm","brr","jknf","post","greg")) {
  a <- switch(dn, jk1=,post=,greg=list("awards","==","Yes"), jkn=,jknm=list("q4",">=",4), brr=list("HI_CHOL","==",1), jknf=list("b","==",1))
  ci(dn,a[[1]],a[[2]],a[[3]],na_rm=dn %in% c("jkn","jknm","brr"))
}
ci("post","awards","==","Yes",conds=list(where("stype","==","H"))); ci("greg","awards","==","No",conds=list(where("api99",">",650))); ci("jk1","awards","==","Yes",conds=list(where("stype","==","E")))
ci("jkn","late","==",1,conds=list(where("urban","==","U")))
drop_errors(); finish("ciprop", 2)

# ---- quantile
PS <- c(.01,.05,.25,.5,.75,.9,.99)
woodruff_type <- function(ty) { f <- survey:::woodruffCI; formals(f)$method <- ty; assignInNamespace("woodruffCI", f, "survey") }
wood <- survey:::woodruffCI
qt_ <- function(dn, vars, probs=PS, type="mean", rule="math", level=.95, df="design", na_rm=FALSE, conds=NULL){ if (is.null(DS[[dn]])) return(invisible());
  d <- DS[[dn]]; s <- dom(d, conds); D <- s$r
  f <- ff(vars); dfv <- if (df=="Inf") Inf else if (is.numeric(df)) df else NULL
  if (inherits(D,"svyrep.design") && type!="quantile") woodruff_type(type) else assignInNamespace("woodruffCI", wood, "survey")
  exp <- attempt(svyquantile(f, D, quantiles=probs, alpha=1-level, interval.type=type, qrule=rule, ci=TRUE, na.rm=na_rm, df=dfv), function(q) list(df=degf(D),
    rows=unlist(lapply(vars,function(v) lapply(seq_along(probs), function(i) { r <- q[[v]][i,]; list(term=v, prob=probs[i], estimate=num(r[1]), ci=num(r[2:3]), se=num(r[4])) })),recursive=FALSE)))
  rq <- list(op="quantile", vars=lst(vars), probs=I(probs), interval_type=type, qrule=rule, level=level, df=df, domain=s$json, na_rm=na_rm, deff="none")
  if (is.null(s$json)) rq$domain <- NULL
  add(paste0("q-",dn,"-",type,"-",rule), paste0("quantile.", if (type!="mean") "ci" else "rule"), d, rq, exp, if (type=="score") 1e-6 else 1e-8)
}
RU <- c("math","school","shahvaish","hf1","hf2","hf3","hf4","hf5","hf6","hf7","hf8","hf9")
TY <- c("mean","xlogit","beta","asin","score")
for (r in RU) { qt_("fewnw",c("y","v"),rule=r); qt_("few","v",c(.1,.2,.25,.3,.5,.7,.75,.8,.95),rule=r); qt_("srs",c("api00","enroll"),rule=r); qt_("sipas2",c("q1","days"),rule=r,na_rm=TRUE); qt_("syn",c("yna","lna"),rule=r,na_rm=TRUE); qt_("eus",c("eqIncome","age"),rule=r); qt_("mu",c("RMT85","S82"),rule=r); qt_("hosp","births",c(.1,.5,.9),rule=r); qt_("synz","y",rule=r); qt_("jk1","enroll",c(.25,.5,.75),rule=r); qt_("greg",c("api00","avg.ed"),rule=r,na_rm=TRUE)
 qt_("clus2","api00",c(.25,.5,.75),rule=r,conds=list(where("stype","==","E"))); qt_("tiny","y",c(.1,.2,.5,.9),rule=r) }
for (ty in TY) for (r in c("math","hf7","school")) { qt_("clus1","enroll",c(.1,.25,.5,.75,.9),ty,r,na_rm=TRUE); qt_("srs",c("api00","mobility"),c(.1,.25,.5,.75,.9),ty,r); qt_("sipas","idx100",c(.1,.5,.9),ty,r,level=.9); qt_("syn","x",c(.1,.25,.5,.75,.9),ty,r,level=.99); qt_("synf","y",c(.1,.5),ty,r,conds=list(where("g","==","xanh"))); qt_("eus","py010n",c(.25,.5,.75),ty,r,na_rm=TRUE); qt_("mu","RMT85",c(.25,.5,.75),ty,r); qt_("hosp","births",c(.3,.5,.7),ty,r); qt_("fewnw","v",c(.25,.5,.75),ty,r)
 if (ty!="score") {qt_("jkn","days",c(.25,.5,.75),ty,r); qt_("brr","WTMEC2YR",c(.25,.5,.75),ty,r); qt_("jk1","api00",c(.1,.5),ty,r,conds=list(where("stype","!=","H"))); qt_("jknsyn",c("api00"),c(.05,.5),ty,r,level=.8)}
 qt_("post","api00",c(.25,.5,.75),ty,r); qt_("greg","api00",c(.25,.5,.75),ty,r,conds=list(where("stype","==","H"))) }
for (r in c("math","hf4")) { qt_("jkn","idx100",c(.25,.5,.75),"quantile",r); qt_("brr","WTMEC2YR",c(.25,.5,.75),"quantile",r); qt_("jk1","enroll",c(.25,.5,.75),"quantile",r); qt_("jknm","days",c(.1,.9),"quantile",r,level=.9) }
qt_("strat",c("api00","enroll"),df="Inf"); qt_("strat","api00",c(.5),"beta",df="Inf"); qt_("clus1","api00",.5,"xlogit",df=5); qt_("clus1","api00",.5,"beta",df=5); qt_("nhanes","WTMEC2YR",c(.1,.5,.9)); qt_("sipas",c("q1","q2","days"),c(.25,.5,.75),na_rm=TRUE); qt_("sipas",c("q1","q2","days"),c(.25,.5,.75),"beta",na_rm=TRUE,conds=list(where("urban","==","U")))
qt_("clus2",c("avg.ed","api00"),c(.5),na_rm=TRUE); qt_("clus1",c("avg.ed"),c(.5),na_rm=FALSE)
# by
by_ <- function(dn, v, g, p=.5){ if (is.null(DS[[dn]])) return(invisible()); d <- DS[[dn]]; b <- attempt(svyby(ff(v), ff(g), d$r, svyquantile, quantiles=p, ci=TRUE, vartype="se"), function(b) list(rows=lapply(seq_len(nrow(b)), function(i) list(key=list(group=rownames(b)[i]), estimate=num(b[i,v]), se=num(b[i,ncol(b)])))))
  add(paste0("q-",dn,"-by"),"quantile.domain",d,list(op="quantile",vars=list(v),probs=list(p),by=lst(g),interval_type="mean",qrule="math",na_rm=FALSE,deff="none"),b,1e-8) }
# note 4.1-1 SE differs from 4.5 -> compare estimate only
oldq <- function(dn,v,probs=c(.25,.5,.75)) { if (is.null(DS[[dn]])) return(invisible()); d <- DS[[dn]]; r <- attempt(oldsvyquantile(ff(v), d$r, probs, ci=TRUE), function(q) list(df=degf(d$r), rows=lapply(seq_along(probs), function(i) list(estimate=num(q$quantiles[1,i]), ci=num(q$CIs[,i,1]), se=num(SE(q)[i])))))
  add(paste0("q-",dn,"-old"),"quantile.ci",d,list(op="quantile",vars=list(v),probs=I(probs),interval_type="woodruff_old",qrule="old_linear",level=.95,df="Inf",na_rm=FALSE,deff="none"),r,1e-8) }
for (x in list(c("clus1","api00"),c("srs","enroll"),c("clus2","api99"),c("sipas","idx100"),c("syn","x"),c("hosp","births"),c("mu","RMT85"),c("eus","eqIncome"))) oldq(x[1],x[2])
drop_errors(); finish("quantile", 3)

# ---- reg
for (n in setdiff(names(DS),c("brr"))) NULL
numbers <- function(x) num(x)
formula_of <- function(response, terms) as.formula(paste(response, "~", paste(terms, collapse = "+")))
model <- function(dn, response, terms, family="gaussian", link="identity", cond=NULL, level=NULL) { if (is.null(DS[[dn]])) return(invisible()); d <- DS[[dn]]; s <- dom(d,cond); D <- s$r
  exp <- attempt({ m <- eval(bquote(svyglm(.(formula_of(response,terms)), design=D, family=.(as.name(family))(link=.(link))))); m }, function(m) { tb <- summary(m)$coefficients; ends <- confint(m)
    f <- list(df_residual=m$df.residual, rows=lapply(seq_len(nrow(tb)),function(i) list(term=rownames(tb)[i],estimate=tb[i,1],se=tb[i,2],t=tb[i,3],p_value=tb[i,4],ci_t=unname(ends[i,]))), vcov=unname(vcov(m)))
    if (!inherits(D,"svyrep.design")) f$dispersion <- numbers(summary(m)$dispersion); f })
  rq <- list(op="glm",response=response,terms=as.list(terms),family=family,link=link,domain=s$json,na_rm=FALSE,deff="none"); if (is.null(s$json)) rq$domain <- NULL
  add(paste0("glm-",dn,"-",family),"regression.glm",d,rq,exp,1e-6) }
term <- function(dn,response,terms,tested,family="gaussian",link="identity",method="Wald",cond=NULL) { if (is.null(DS[[dn]])) return(invisible()); d <- DS[[dn]]; s <- dom(d,cond); D <- s$r
  exp <- attempt({ m <- eval(bquote(svyglm(.(formula_of(response,terms)), design=D, family=.(as.name(family))(link=.(link))))); regTermTest(m, as.formula(paste("~",tested)), method=method) }, function(t) if (method=="Wald") list(F=numbers(t$Ftest),df=t$df,ddf=t$ddf,p_value=numbers(t$p)) else list(df=t$df,ddf=t$ddf,chisq=numbers(t$chisq),p_value=numbers(t$p)))
  mr <- list(op="glm",response=response,terms=as.list(terms),family=family,link=link,domain=s$json,na_rm=FALSE,deff="none"); if (is.null(s$json)) mr$domain <- NULL
  add(paste0("term-",dn),"regression.termtest",d,list(op="term_test",model=mr,term=tested,method=method,na_rm=FALSE,deff="none"),exp,if (method=="Wald") 1e-8 else 1e-6) }
nul <- function(rq,s) { if (is.null(s$json)) rq else c(rq,list(domain=s$json)) }
tt <- function(dn,response,group,cond=NULL) { if (is.null(DS[[dn]])) return(invisible()); d <- DS[[dn]]; s <- dom(d,cond); D <- s$r; exp <- attempt(eval(bquote(svyttest(.(formula_of(response,group)),D))),function(r) list(df=degf(D),statistic=numbers(r$statistic),parameters=list(df=numbers(r$parameter)),p_value=numbers(r$p.value),estimate=I(numbers(r$estimate)),ci=numbers(r$conf.int)))
  add(paste0("ttest-",dn),"tests.ttest",d,nul(list(op="ttest",response=response,group=group,na_rm=FALSE,deff="none"),s),exp,1e-8) }
t1 <- function(dn,ex,cond=NULL,na=FALSE) { if (is.null(DS[[dn]])) return(invisible()); d <- DS[[dn]]; s <- dom(d,cond); D <- s$r; f <- as.formula(paste0("I(",ex,")~0")); exp <- attempt(eval(bquote(svyttest(.(f),D,na.rm=.(na)))),function(r) list(df=degf(D),statistic=numbers(r$statistic),parameters=list(df=numbers(r$parameter)),p_value=numbers(r$p.value),estimate=I(numbers(r$estimate)),ci=numbers(r$conf.int)))
  add(paste0("t1-",dn),"tests.ttest",d,nul(list(op="ttest_onesample",expr=ex,null=0,na_rm=na,deff="none"),s),exp,1e-8) }
ch <- function(dn,row,col,cond=NULL,stats=c("F","Chisq","Wald","adjWald","lincom","saddlepoint")) if (!is.null(DS[[dn]])) for (st in stats) { d <- DS[[dn]]; s <- dom(d,cond); D <- s$r; exp <- attempt(eval(bquote(svychisq(.(as.formula(paste("~",row,"+",col))),D,statistic=.(st)))),function(r) list(df=degf(D),statistic=numbers(r$statistic),parameters=as.list(r$parameter),p_value=numbers(r$p.value)))
  add(paste0("chisq-",dn,"-",st),"tests.chisq",d,nul(list(op="chisq",row=row,col=col,statistic=st,na_rm=FALSE,deff="none"),s),exp,1e-6,if (st=="lincom") list("Package 'CompQuadForm' not found, using saddlepoint approximation")) }
rk <- function(dn,response,group,cond=NULL) if (!is.null(DS[[dn]])) for (te in c("wilcoxon","vanderWaerden","median","KruskalWallis")) { d <- DS[[dn]]; s <- dom(d,cond); D <- s$r; exp <- attempt(eval(bquote(svyranktest(.(formula_of(response,group)),D,test=.(te)))),function(r) { f <- list(df=degf(D),statistic=numbers(r$statistic),parameters=as.list(r$parameter),p_value=numbers(r$p.value)); if (!is.null(r$estimate)) f$estimate <- I(numbers(r$estimate)); f })
  add(paste0("rank-",dn,"-",te),"tests.rank",d,nul(list(op="ranktest",response=response,group=group,test=te,na_rm=FALSE,deff="none"),s),exp,1e-8) }
lg <- function(dn,y,x,cond=NULL,family="quasibinomial") model(dn,y,x,family,"logit",cond)
H <- list(where("g","!=","đỏ"))
for (dn in c("syn","synf","synz")) { model(dn,"y",c("x","g","g2")); lg(dn,"bin",c("x","g")); model(dn,"cnt",c("x","g2"),"quasipoisson","log"); lg(dn,"bna",c("x*g")); lg(dn,"sep","x"); lg(dn,"rare",c("x")); model(dn,"yna",c("g*g2")); model(dn,"likert",c("factor(psu)","x"),cond=H); model(dn,"cnt","x","poisson","log",H); lg(dn,"bin",c("likert","g2"),H); model(dn,"y",c("x","likert"),"Gamma","inverse"); lg(dn,"bin","x",family="binomial") }
model("tiny","y","b"); model("hosp","births",c("oblevel")); model("hosp","births",c("factor(oblevel)")); model("mu","RMT85",c("P85","S82c","CS82")); model("mu","RMT85",c("P75"),"quasipoisson","log"); lg("mu","big",c("S82")); model("eus","eqIncome",c("age","rb090","hsize")); lg("eus","poor",c("age","rb090","db040")); model("eus","py010n",c("pb220a","age")); lg("yrbs","qn8",c("factor(stratum)")); model("yrbs","weight","qn8"); model("few","y","v"); lg("few","b","v"); model("fewnw","y",c("g")); lg("sipas2","late",c("sector","agegrp","days")); model("srs","api00",c("stype*awards","meals"))
for (dn in c("jk1","post","greg")) { model(dn,"api00",c("stype","I(meals^2)")); lg(dn,"awards",c("meals","stype"),list(where("stype","!=","H"))) }; model("brr","HI_CHOL",c("agecat"),"quasibinomial","logit")
for (me in c("Wald","WorkingWald","LRT")) { term("syn","y",c("x","g","g2"),"g2",method=me); term("synf","bin",c("x","g"),"g","quasibinomial","logit",me); term("mu","RMT85",c("P85","S82c","CS82"),"P85+CS82",method=me); term("eus","eqIncome",c("age","rb090","db040"),"db040",method=me,cond=list(where("age",">",17))) }
term("syn","y",c("g*g2","x"),"g:g2"); term("sipas","idx100",c("sector*urban"),"sector:urban"); term("jk1","api00",c("stype","meals"),"stype"); term("greg","api00",c("stype","meals"),"stype"); term("sipas2","idx100",c("agegrp","sex","days"),"agegrp")
tt("syn","y","bin"); tt("synz","x","sep"); tt("eus","eqIncome","rb090"); tt("mu","RMT85","S82c"); tt("few","y","g"); tt("few","v","b"); tt("syn","yna","bin",H); tt("brr","HI_CHOL","RIAGENDR"); tt("hosp","births","oblevel"); tt("yrbs","weight","qn8"); tt("tiny","y","b"); tt("strat","api00","sch.wide"); tt("post","api00","comp.imp")
t1("syn","y-50"); t1("syn","yna-lna",na=TRUE); t1("eus","log(eqIncome+1)"); t1("mu","RMT85-P85*8"); t1("few","y-v/4"); t1("hosp","births"); t1("sipas2","F1-F3",list(where("sector","==","LAND")),TRUE); t1("jkn","q1-q4",na=TRUE); t1("syn","x>0"); t1("jk1","api00-api99")
ch("syn","g","g2"); ch("synf","likert","bin"); ch("synz","g2","likert"); ch("eus","db040","rb090"); ch("eus","pb220a","pl030"); ch("yrbs","qn8","stratum"); ch("mu","S82c","big"); ch("few","y","b"); ch("few","g","b"); ch("syn","rare","g2"); ch("syn","lna","g",H); ch("nhanes","race","agecat"); ch("nhanes","race","RIAGENDR",list(where("agecat","==","(59,Inf]"))); ch("post","awards","comp.imp"); ch("jk1","stype","sch.wide"); ch("sipas2","q1","q2"); ch("srs","stype","awards"); ch("brr","race","HI_CHOL")
rk("syn","y","g"); rk("synf","likert","g2"); rk("synz","yna","bin"); rk("eus","eqIncome","db040"); rk("eus","py010n","rb090"); rk("mu","RMT85","REG"); rk("mu","RMT85","S82c"); rk("few","v","g"); rk("yrbs","weight","qn8"); rk("nhanes","HI_CHOL","race"); rk("sipas2","days","sector",list(where("urban","==","U"))); rk("sipas2","idx100","late"); rk("jk1","api00","awards"); rk("srs","api00","stype"); rk("clus2","enroll","stype"); rk("syn","likert","g2",H)
drop_errors(); finish("regression-tests", 2)

# ---- misc
suppressMessages(library(sampling)); suppressMessages(library(psych))
J <- function(id,group,request,expected,rel,data=NULL,design=NULL) { cases[[length(cases)+1]] <<- list(id=sprintf("%s-%03d",id,length(cases)+1),group=group,data=data,design=design,request=request,expected=expected,tolerance=list(rel=rel),software="R") }
# --- sampling
set.seed(4)
sizes <- list(e$swissmunicipalities$POPTOT[1:60], e$MU284$P85, e$belgianmunicipalities$Tot04[1:80], c(1,1,1,1,1000), rep(3,7), c(0,5,8,12,20,31), rexp(25)^3, c(1000,900,1,2,3,4,5,500))
for (s in sizes) for (n in unique(c(1,2,3,5,8,round(length(s)/2),length(s)-1))) if (n>0 && n<length(s)) J("pik","sampling.inclusion_probabilities",list(op="inclusion_probabilities",sizes=I(s),n=n),list(pik=I(suppressWarnings(inclusionprobabilities(s,n)))),1e-9)
piks <- list(inclusionprobabilities(c(5,8,12,20,31,40,44,60,90),4), inclusionprobabilities(e$MU284$P85[1:12],5), rep(.4,10), c(.2,.3,.5), inclusionprobabilities(1:15,3), c(.99,.5,.5,.01), inclusionprobabilities(c(3,3,4,4,5,60),3), inclusionprobabilities(c(100,2,3,4,5,6,7),3), c(.25,.25,.25,.25), inclusionprobabilities(exp(rnorm(20)),9), c(.07,.17,.2,.61,.83,.12), c(.5,.5), c(1,.4,.6,1,.5,.5))
N1 <- function(pik,u) { N <- length(pik); I(which(floor(cumsum(pik)-u) > floor(c(0,cumsum(pik)[-N])-u))) }
for (p in piks) for (u in c(.001,.1,.25,.5,.77,.999,runif(1))) { s <- N1(p,u); J("syspps","sampling.systematic_pps",list(op="systematic_pps",pik=I(p),start=u),list(selected_1based=s),1e-9) }
fs <- list(systematic=UPsystematicpi2, tille=UPtillepi2, maxentropy=UPmaxentropypi2, sampford=UPsampfordpi2, midzuno=UPmidzunopi2)
for (i in seq_along(piks)) for (m in names(fs)) { r <- try(fs[[m]](piks[[i]]),silent=TRUE); if (!inherits(r,"try-error") && is.matrix(r) && all(is.finite(r)) && nrow(r)==length(piks[[i]])) J(paste0("joint-",m,"-p",i),"sampling.joint_inclusion",list(op="joint_inclusion",method=m,pik=I(piks[[i]])),list(joint=unname(r)),1e-7) else cat("skip",m,i,"\n") }
for (i in 1:8) { p <- piks[[c(1,2,5,10,11,4,3,6)[i]]]; P <- UPmaxentropypi2(p); s <- sort(sample(length(p), max(2,round(sum(p))))); y <- round(rnorm(length(s),20,9),2); pk <- p[s]; PP <- P[s,s]
  vht <- sum(outer(y/pk,y/pk)*(1-outer(pk,pk)/PP)); yt <- y/pk; D <- (1-outer(pk,pk)/PP); vyg <- -.5*sum(D*outer(yt,yt,"-")^2)
  J("ht","sampling.ht_variance",list(op="ht_total",y=I(y),pik=I(pk),joint=PP),list(total=sum(y/pk),var_ht=vht,var_yg=vyg),1e-9) }
capped <- function(N,S,n){ a <- n*N*S/sum(N*S); cap <- rep(FALSE,length(N)); repeat { over <- a>N & !cap; if (!any(over)) break; cap[over] <- TRUE; a[cap] <- N[cap]; r <- n-sum(N[cap]); a[!cap] <- r*N[!cap]*S[!cap]/sum(N[!cap]*S[!cap]) }; a }
al <- function(N,S,n){ ney <- n*N*S/sum(N*S); W <- N/sum(N); J("alloc","sampling.allocation",list(op="allocation",N=I(N),S=I(S),n=n),list(proportional=I(n*N/sum(N)),neyman=I(ney),power_half=I(n*sqrt(N)/sum(sqrt(N))),equal=I(rep(n/length(N),length(N))),neyman_capped_at_N=I(capped(N,S,n)),var_mean_neyman=sum(W^2*S^2/ney)-sum(W*S^2)/sum(N)),1e-9) }
al(c(1200,800,450,300,50),c(.8,1.1,.9,1.4,2),1000); al(c(1200,800,450,300,50),c(.8,1.1,.9,1.4,20),400); al(c(10,2000),c(50,1),100); al(c(5,8,9000),c(100,60,2),40); al(c(1000),c(2),50); al(c(100,200,300),c(0,1,2),60); al(c(20,30,40,5000,7000),c(9,9,9,1,1.5),300); al(c(76105,36010,4500),c(1.21,.9,3.3),1200)
# check var formula against golden
for (i in 1:16) { p <- runif(1,.02,.98); h <- runif(1,.01,.1); lv <- sample(c(.8,.9,.95,.99,.999),1); d <- sample(c(1,1.3,2.5,4),1); rr <- sample(c(1,.8,.55,.3),1); N <- sample(c(50,800,5000,1e5,9e7),1); z <- qnorm(1-(1-lv)/2); n0 <- z^2*p*(1-p)/h^2; n1 <- n0*d; n2 <- n1/(1+(n1-1)/N); J("size","sampling.sample_size",list(op="sample_size_proportion",p=p,half_width=h,level=lv,deff=d,response_rate=rr,N=N),list(n_srs=n0,n_deff=n1,n_fpc=n2,n_contacts=ceiling(n2/rr)),1e-9) }
for (f in list(c("apistrat.csv","pw"),c("apisrs.csv","pw"))) { w <- read_golden(f[1])[[f[2]]]; n <- length(w); D <- n*sum(w^2)/sum(w)^2; J("kish","sampling.kish",list(op="kish",weights=f[2]),list(deff_weights=D,n_eff=n/D,cv2=D-1),1e-8,data=f[1]) }
finish("sampling", 2)
# --- reliability
al2 <- function(file,df,items) { x <- na.omit(df[,items]); a <- suppressWarnings(suppressMessages(psych::alpha(x, check.keys=FALSE, warnings=FALSE))); k <- length(items)
  J(paste0("alpha-",length(items)),"reliability.alpha",list(op="cronbach_alpha",items=I(items),missing="listwise",weighted=FALSE),list(n=nrow(x),alpha=a$total$raw_alpha,alpha_standardized=a$total$std.alpha,average_r=a$total$average_r,alpha_if_deleted=as.list(setNames(a$alpha.drop$raw_alpha,items)),item_rest_r=as.list(setNames(a$item.stats$r.drop,items))),1e-8,data=file) }
q <- paste0("q",1:8); al2("sipas_a.csv",sipas,q[1:2]); al2("sipas_a.csv",sipas,q[3:8]); al2("sipas_a.csv",sipas,q[c(1,8,4)]); al2("apistrat.csv",strat,c("api00","api99","meals","ell")); al2("apistrat.csv",strat,c("api00","api99")); al2("apiclus2.csv",clus2,c("api00","api99","avg.ed","full"))
aw <- function(dn,items) { if (is.null(DS[[dn]])) return(invisible()); d <- DS[[dn]]; r <- svycralpha(ff(items), d$r, na.rm=TRUE); add(paste0("alphaw-",dn),"reliability.alpha_weighted",d,list(op="cronbach_alpha",items=I(items),missing="listwise",weighted=TRUE,na_rm=FALSE,deff="none"),list(alpha=num(r)),1e-8) }
aw("sipas",q[1:3]); aw("sipas2",q[4:8]); aw("strat",c("api00","api99","meals")); aw("clus1",c("api00","api99","avg.ed")); aw("syn",c("y","yna","likert")); aw("sipas",q[1:2])
finish("reliability")
# --- key drivers
sqrtm <- function(R) { v <- eigen(R,symmetric=TRUE); v$vectors %*% diag(sqrt(pmax(v$values,0)),nrow(R)) %*% t(v$vectors) }
kd <- function(file,df,y,xs,w=NULL,rel=1e-8) { d <- df[,c(y,xs,w)]; ok <- complete.cases(d[,c(y,xs)]); d <- d[ok,]; ww <- if (is.null(w)) rep(1,nrow(d)) else d[[w]]; d <- d[ww>0,]; ww <- ww[ww>0]
  R <- cov.wt(as.matrix(d[,c(y,xs)]),wt=ww/sum(ww),cor=TRUE,method="ML")$cor; p <- length(xs); ry <- R[-1,1]; Rx <- R[-1,-1,drop=FALSE]
  r2 <- function(S) if (!length(S)) 0 else sum(ry[S]*solve(Rx[S,S,drop=FALSE],ry[S]))
  cache <- numeric(2^p); for (m in 0:(2^p-1)) cache[m+1] <- r2(which(bitwAnd(m,2^(0:(p-1)))>0))
  sh <- sapply(1:p,function(j){ t <- 0; for (m in 0:(2^p-1)) if (bitwAnd(m,2^(j-1))==0) { s <- sum(bitwAnd(m,2^(0:(p-1)))>0); t <- t + factorial(s)*factorial(p-s-1)/factorial(p)*(cache[m+2^(j-1)+1]-cache[m+1]) }; t })
  L <- sqrtm(Rx); b <- solve(L,ry); jo <- as.numeric((L^2)%*%(b^2)); nm <- function(v) as.list(setNames(v,xs))
  J(paste0("drivers-",p),"keydriver.importance",list(op="relative_importance",response=y,predictors=I(xs),weights=w,missing="listwise"),list(n=nrow(d),r2=r2(1:p),shapley=nm(sh),shapley_share=nm(sh/sum(sh)),johnson=nm(jo),johnson_share=nm(jo/sum(jo)),correlation=unname(R)),rel,data=file) }
kd("sipas_a.csv",sipas,"q1",q[2:8],"w1"); kd("sipas_a.csv",sipas,"idx100",c("F1","F2"),"w1"); kd("sipas_a.csv",sipas,"q1","q2","w1"); kd("sipas_a.csv",sipas,"q8",c("age","online","days","late",q[1:6]),"w1"); kd("apistrat.csv",strat,"api00",c("ell","meals","mobility","full","emer","enroll","api.stu","avg.ed","pcttest"),"pw"); kd("apistrat.csv",strat,"api00",c("api99","meals","avg.ed")); kd("apiclus1.csv",clus1,"enroll",c("api.stu","meals","ell","api99","growth"),"pw"); 
kd("mu284str_b.csv",MU,"RMT85",c("P85","P75","ME84","REV84","CS82","SS82","S82"),"w")
finish("keydriver")
# --- Fay-Herriot
fh <- function(y,D,X,method) { m <- length(y); p <- ncol(X); f <- function(A){ V <- A+D; Q <- solve(t(X)%*%(X/V)); b <- Q%*%(t(X)%*%(y/V)); r <- as.numeric(y-X%*%b); list(V=V,Q=Q,b=b,r=r) }
  score <- function(A){ g <- f(A); V <- g$V; if (method=="FH") sum(g$r^2/V)-(m-p) else if (method=="ML") -.5*sum(1/V)+.5*sum(g$r^2/V^2) else { P <- diag(1/V)-(X/V)%*%g$Q%*%t(X/V); -.5*sum(diag(P))+.5*sum((P%*%y)^2) } }
  A <- if (score(0)<=0 && method=="FH") 0 else { up <- 10*(var(y)+max(D)); gr <- c(0,exp(seq(log(1e-8*median(D)),log(up),length.out=400))); s <- sapply(gr,score); 
     if (method=="FH") uniroot(score,c(0,up*10),tol=1e-15)$root else { roots <- c(); for (i in 2:length(gr)) if (s[i-1]>0 && s[i]<=0) roots <- c(roots,uniroot(score,gr[c(i-1,i)],tol=1e-15)$root); if (!length(roots)) 0 else if (length(roots)>1 || (s[1]<0)) { cat("several optima\n"); NA } else roots } }
  if (is.na(A)) return(NULL)
  g <- f(A); V <- g$V; gam <- A/V; syn <- as.numeric(X%*%g$b); eb <- gam*y+(1-gam)*syn; g1 <- gam*D; h <- rowSums((X%*%g$Q)*X); g2 <- (1-gam)^2*h
  av <- if (method=="FH") 2*m/sum(1/V)^2 else 2/sum(1/V^2); g3 <- D^2/V^3*av
  mse <- g1+g2+2*g3; if (method=="ML") { b <- -sum(diag(g$Q%*%(t(X)%*%(X/V^2))))/sum(1/V^2); mse <- mse-b*(1-gam)^2 }; if (method=="FH") { b <- 2*(m*sum(1/V^2)-sum(1/V)^2)/sum(1/V)^3; mse <- mse-b*(1-gam)^2 }
  ll <- -.5*(m*log(2*pi)+sum(log(V))+sum(g$r^2/V))
  list(sigma2_v=A,beta=I(num(g$b)),beta_se=I(sqrt(diag(g$Q))),eblup=I(eb),gamma=I(gam),mse=I(mse),loglik=ll) }
gold <- fromJSON(file.path(golden,"cases/fayherriot.json"),simplifyVector=FALSE)$cases
for (g in gold) { r <- fh(unlist(g$request$y),unlist(g$request$sampling_variance),do.call(rbind,lapply(g$request$X,unlist)),g$request$method); cat("check",g$id, max(abs(unlist(r)[seq_along(unlist(g$expected))]-unlist(g$expected[names(r)]))),"\n") }
for (k in 1:9) { set.seed(100+k); m <- sample(c(8,12,30),1); p <- sample(1:3,1); X <- cbind(1,matrix(round(rnorm(m*p),3),m)); if (k%%7==0) X <- matrix(1,m,1); D <- round(exp(rnorm(m,-2,1)),4)+.001; A <- sample(c(0,.001,.05,.5,5),1); y <- round(as.numeric(X%*%rep(.3,ncol(X)))+3+rnorm(m,0,sqrt(A))+rnorm(m,0,sqrt(D)),4)
  for (me in c("REML","ML","FH")) { r <- try(fh(y,D,X,me),silent=TRUE); if (is.list(r)) J(paste0("fh-",me,"-",m),paste0("fayherriot.",me),list(op="fay_herriot",method=me,y=I(y),sampling_variance=I(D),X=unname(X),x_names=I(c("(Intercept)",if (ncol(X)>1) paste0("x",1:(ncol(X)-1))))),r,1e-6) else cat("skip",k,me,"\n") } }
finish("fayherriot")

# ---- disc
suppressMessages(library(lpSolve))
J <- function(id,group,request,expected,rel) cases[[length(cases)+1]] <<- list(id=sprintf("%s-%03d",id,length(cases)+1),group=group,data=NULL,design=NULL,request=request,expected=expected,tolerance=list(rel=rel),software="R")
interval <- function(T,S,k,margins=TRUE){ idx <- which(S==1); n <- length(idx); r <- row(T)[idx]; cc <- col(T)[idx]; A <- rbind(matrix(as.numeric(outer(1:nrow(T),r,"==")),nrow(T)), matrix(as.numeric(outer(1:ncol(T),cc,"==")),ncol(T)))
  b <- c(sapply(1:nrow(T),function(i) sum(T[i,]*S[i,])), sapply(1:ncol(T),function(j) sum(T[,j]*S[,j]))); o <- as.numeric(idx==k)
  c(lp("min",o,A,rep("=",length(b)),b)$objval, lp("max",o,A,rep("=",length(b)),b)$objval) }
okp <- function(T,P,S,lo,up) { if (any(rowSums(S)==1) || any(colSums(S)==1)) return(FALSE); for (k in which(P==1)) { i <- interval(T,S,k); if (i[1] > max(0,T[k]-lo)+1e-7 || i[2] < T[k]+up-1e-7) return(FALSE) }; TRUE }
brute <- function(T,P,lo,up,cost) { free <- which(P==0); m <- length(free); codes <- 0:(2^m-1); cst <- as.numeric(sapply(0:(m-1),function(b) bitwAnd(codes,bitwShiftL(1L,b))>0) %*% cost[free]); o <- order(cst)
  for (q in o) { S <- P; S[free[bitwAnd(codes[q],bitwShiftL(1L,0:(m-1)))>0]] <- 1; if (okp(T,P,S,lo,up)) return(list(S=S,cost=cst[q])) }; NULL }
ivals <- function(T,S,val=TRUE) lapply(which(S==1),function(k){ i <- interval(T,S,k); if (val) list(row=row(T)[k],col=col(T)[k],value=T[k],low=i[1],high=i[2]) else list(row=row(T)[k],col=col(T)[k],low=i[1],high=i[2]) })
rows <- function(T) lapply(seq_len(nrow(T)),function(i) I(T[i,]))
sup <- function(T,th=5,lo=1,up=1,costname="sum of suppressed secondary values") { P <- (T<th)*1; if (!any(P==1)) return(); cost <- if (grepl("^number",costname)) T*0+1 else T; b <- brute(T,P,lo,up,cost); if (is.null(b)) { cat("impossible\n"); return() }
  J("sdc","disclosure.complementary",list(op="suppress_table",table=rows(T),margins_published=TRUE,primary_threshold=th,protection=sprintf("the attacker's interval of each primary cell must reach at least value-%g (not below 0) and value+%g",lo,up),cost=costname),list(primary=rows(P),optimal_cost=b$cost,one_optimal_pattern=rows(b$S),intervals=ivals(T,b$S)),1e-8)
  J("sdca","disclosure.audit",list(op="audit_table",table=rows(T),suppressed=rows(P),margins_published=TRUE),list(intervals=ivals(T,P,FALSE)),1e-8) }
M <- function(...,nr) matrix(c(...),nrow=nr,byrow=TRUE)
for (k in 1:26) { set.seed(500+k); dm <- list(c(2,2),c(2,3),c(3,3),c(2,5),c(3,4),c(4,3))[[1+k%%6]]; T <- matrix(rpois(prod(dm),sample(c(8,15,30),prod(dm),TRUE)),dm[1]); T[sample(length(T),sample(1:3,1))] <- sample(0:4,1); sup(T, th=sample(c(3,5,10),1), lo=sample(1:2,1), up=sample(1:3,1)) }
sup(M(2,70,90,50,3,40,60,80,45,nr=3)); sup(M(0,10,10,10,0,10,10,10,0,nr=3)); sup(M(1,9,9,9,nr=2)); sup(M(4,6,6,6,6,6,6,6,6,nr=3),costname="number of suppressed secondary cells")
finish("disclosure")
